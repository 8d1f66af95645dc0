"""Web pages for the tests of reading and fetching them."""

REPORT = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Old bridge reopens – Harbour Post</title>
<meta property="og:title" content="Old bridge reopens">
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2024-05-03T10:00:00+02:00"></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a> <a href="/s">Sport</a></nav>
<article><h1>Old bridge reopens</h1>
<p>The mayor opened the old bridge on Friday after two years of repairs that cost nine million crowns.</p>
<p>Shopkeepers on both banks said they had waited for the day. “We lost half of our customers,” said one of
them, who sells bread near the market &amp; has done so since 1998.</p>
<p>The council will decide in June whether lorries may use the bridge again.</p>
<script>alert("never")</script></article>
<aside><h2>More news</h2><a href="/1">Cat found</a></aside><footer>Share this page</footer></body></html>"""

FRONT_PAGE = """<html lang="en"><head><title>Harbour Post</title></head><body><ul>
<li><a href="/1">Bridge reopens</a></li><li><a href="/2">Cat found</a></li><li><a href="/3">Rain</a></li>
</ul><form><input name="q"></form></body></html>"""

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour Post</title>
<item><title>Old bridge reopens</title><description>The mayor opened the old bridge on Friday after two
years of repairs that cost nine million crowns, and shopkeepers were glad of it.</description></item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?><!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom">
<title>Harbour Post</title><entry><title>Old bridge reopens</title></entry></feed>"""
