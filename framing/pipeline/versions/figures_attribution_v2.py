"""The fitted figures of attributions: coefficients only, by ``manage.py fit_attributions``.

Do not edit by hand. A version that a run has used keeps its figures; another fit is another version.
A feature names sorts of words and where they stand, never a word of the reports it was fitted to.
"""

from framing.pipeline.attribute.fitted import AttributionFigures, Cut, Head, Scale, coefficients

# fmt: off

SOURCES = (
    "PolNeAR, dev and part of train: Newell et al. 2018, no licence stated",
    "Lists of words: our own, framing/pipeline/attribute/fitted (MIT)",
)
# Figures of reports that were left out of the fit.
CROSS_VALIDATION = {
    "cue_characters_f1": 0.59975,
    "source_characters_f1": 0.68462,
    "content_characters_f1": 0.76913,
    "who_said_precision": 0.63423,
    "who_said_recall": 0.59219,
    "who_said_f1": 0.61249,
    "brier_skill": 0.37346,
}
ATTRIBUTIONS = AttributionFigures(
    cue=Head(-1.521, coefficients("""
    +1=,:-0.423 +1=,|Cap:-0.101 +1=-:-0.324 +1=-|Cap:0.969 +1=.:-0.734 +1=.|edge:-0.544 +1=::0.605
    +1=:|edge:0.41 +1=:|q:0.718 +1=Cap:0.067 +1=Cap|Cap:-0.371 +1=Cap|abbr:-0.195 +1=Cap|be:-0.267
    +1=Cap|to:0.33 +1=Cap|v.past:-0.173 +1=a:0.032 +1=abbr:-0.374 +1=abbr|Cap:-0.144 +1=about:0.909
    +1=according|to:1.111 +1=against:0.648 +1=also|v.past:0.227 +1=and:-0.718 +1=at:-0.239 +1=a|x.:0.171
    +1=be:-0.484 +1=because:-0.286 +1=be|a:-0.252 +1=be|the:-0.299 +1=be|v.ing:0.342 +1=be|v.past:0.423
    +1=count:-0.576 +1=day:-0.288 +1=do:-0.15 +1=do|not:0.529 +1=edge:-0.448 +1=for:0.146 +1=from:-0.43
    +1=have:-0.546 +1=have|be:0.547 +1=he|be:-0.145 +1=he|v.past:-0.144 +1=him:0.35 +1=his:0.113
    +1=his|x.:-0.382 +1=how:0.563 +1=if:0.776 +1=in:-0.214 +1=in|Cap:-0.35 +1=in|the:-0.186 +1=it:0.308
    +1=it|be:-0.168 +1=mark:-0.452 +1=modal:-0.61 +1=n.claim:0.181 +1=n.judge:0.346 +1=n.person:-0.541
    +1=n.view:0.216 +1=not:0.019 +1=num:-0.706 +1=of:0.225 +1=on:0.511 +1=out:0.383 +1=q:0.097
    +1=quant:-0.135 +1=that:0.883 +1=the:0.066 +1=the|Cap:-0.313 +1=the|n.person:0.277 +1=the|v.base:-0.241
    +1=the|x.:0.361 +1=to:0.413 +1=to|v.base:0.34 +1=v.base:-0.074 +1=v.base|Cap:0.38 +1=v.base|he:0.506
    +1=v.base|of:-0.417 +1=v.base|the:0.383 +1=v.ing:0.427 +1=v.ing|to:-0.288 +1=v.past|.:0.124
    +1=v.past|Cap:0.258 +1=v.past|a:0.247 +1=v.past|it:0.516 +1=v.past|to:-0.421 +1=v.past|x.:0.231
    +1=v.perfect:0.567 +1=v.third:-0.333 +1=vn.base:0.267 +1=vn.ing:0.46 +1=vn.third:-0.163 +1=when:-0.365
    +1=with:-0.134 +1=x.:-0.177 +1=x.al:-0.277 +1=x.ed:-0.25 +1=x.er:-0.099 +1=x.ing:-0.177 +1=x.ly:0.413
    +1=x.ly|v.past:0.259 +1=x.ment:-0.326 +1=x.s:-0.266 +1=x.s|.:-0.203 +1=x.|.:-0.32 +1=x.|for:0.304
    +1=x.|to:0.29 +1=x.|x.s:-0.31 +2=,:-0.332 +2=-:-0.302 +2=-|Cap|Cap:1.067 +2=.:-0.812
    +2=.|edge|edge:-0.544 +2=::0.688 +2=:|edge|edge:0.41 +2=Cap:0.006 +2=abbr:-0.31 +2=about:0.723
    +2=against:0.572 +2=also:-0.137 +2=and:-0.494 +2=as:0.343 +2=at:-0.144 +2=be|v.ing|to:-0.355 +2=by:0.263
    +2=count:-0.663 +2=day:-0.25 +2=do:-0.269 +2=edge:-0.288 +2=for:0.207 +2=have:-0.427 +2=he:0.238
    +2=him:0.164 +2=how:0.546 +2=if:0.44 +2=in:-0.261 +2=in|the|Cap:-0.323 +2=it:0.303 +2=mark:-0.462
    +2=modal:-0.372 +2=n.claim:0.217 +2=n.document:-0.188 +2=n.person:-0.031 +2=n.view:0.254 +2=not:-0.218
    +2=num:-0.368 +2=of:0.252 +2=on:0.377 +2=q:0.215 +2=quant:-0.199 +2=that:0.662 +2=the:0.065
    +2=the|Cap|Cap:-0.252 +2=this:-0.186 +2=to:0.371 +2=to|v.base|the:0.416 +2=v.base:-0.209 +2=v.ing:0.175
    +2=v.past:-0.433 +2=v.past|.|edge:0.324 +2=v.third:-0.554 +2=vn.base:0.182 +2=vn.ing:0.424
    +2=when:-0.322 +2=x.:-0.088 +2=x.al:-0.122 +2=x.ed:-0.405 +2=x.ing:-0.116 +2=x.s:-0.083
    +2=x.s|.|edge:-0.198 +2=x.|.|edge:-0.308 +3=,:-0.239 +3=-:-0.47 +3=.:-0.585 +3=::0.494 +3=a:-0.1
    +3=about:0.738 +3=against:0.474 +3=also:-0.216 +3=and:-0.413 +3=as:0.482 +3=at:-0.125 +3=but:-0.25
    +3=by:0.202 +3=count:-0.433 +3=day:-0.262 +3=edge:0.01 +3=have:-0.475 +3=he:0.105 +3=how:0.609
    +3=if:0.271 +3=in:-0.295 +3=it:0.284 +3=mark:-0.514 +3=modal:-0.209 +3=n.claim:0.362 +3=n.person:-0.12
    +3=n.view:0.367 +3=not:-0.183 +3=num:-0.444 +3=of:0.222 +3=on:0.328 +3=q:0.193 +3=quant:-0.313
    +3=that:0.476 +3=the:0.04 +3=this:-0.174 +3=to:0.216 +3=v.ing:0.154 +3=v.past:-0.376 +3=v.perfect:-0.262
    +3=v.third:-0.341 +3=vn.base:0.175 +3=who:-0.201 +3=with:-0.118 +3=x.:-0.161 +3=x.ed:-0.389 +3=x.s:-0.2
    -1+1=,|to:0.314 -1+1=Cap|,:-0.131 -1+1=Cap|Cap:-0.13 -1+1=Cap|edge:-0.154 -1+1=Cap|not:0.349
    -1+1=Cap|quant:0.469 -1+1=Cap|the:-0.223 -1+1=Cap|v.ing:0.42 -1+1=Cap|v.past:0.028 -1+1=Cap|x.:-0.21
    -1+1=a|of:-0.362 -1+1=a|x.:-0.433 -1+1=be|by:0.463 -1+1=be|to:-0.202 -1+1=edge|Cap:0.401
    -1+1=edge|x.:-0.214 -1+1=the|of:-0.14 -1+1=the|to:0.351 -1+1=the|x.:-0.237 -1+1=to|the:0.216
    -1+1=v.base|Cap:-0.358 -1+1=v.base|x.:0.239 -1+1=v.past|.:0.413 -1+1=v.past|be:-0.355 -1+1=x.s|Cap:0.306
    -1+1=x.|,:-0.203 -1+1=x.|.:-0.209 -1+1=x.|Cap:0.241 -1+1=x.|edge:-0.203 -1+1=x.|of:0.318 -1=,:0.129
    -1=,|and:-0.228 -1=,|be:0.475 -1=,|v.ing:0.409 -1=,|v.past:0.45 -1=Cap:0.051 -1=Cap|,:-0.033
    -1=Cap|.:-0.094 -1=Cap|::0.471 -1=Cap|Cap:-0.109 -1=Cap|abbr:-0.222 -1=Cap|also:0.477 -1=Cap|and:-0.248
    -1=Cap|be:-0.118 -1=Cap|have:0.045 -1=Cap|v.past:0.27 -1=a:-0.035 -1=abbr:-0.171 -1=about:-0.286
    -1=according:0.546 -1=according|to:0.546 -1=also:0.249 -1=also|v.past:0.371 -1=and:-0.073
    -1=and|v.past:0.38 -1=as:-0.215 -1=at:-0.424 -1=be:0.18 -1=be|v.ing:0.4 -1=be|v.past:0.206
    -1=be|x.:0.187 -1=but:0.273 -1=day:0.153 -1=do:0.307 -1=do|not:0.559 -1=edge:-0.474 -1=edge|Cap:-0.164
    -1=edge|he:-0.127 -1=for:-0.862 -1=from:-0.25 -1=have:0.578 -1=have|v.past:-0.237 -1=he:0.136
    -1=he|v.base:-0.223 -1=he|v.past:0.052 -1=him:-0.245 -1=his|x.:-0.411 -1=how:-0.497 -1=in:0.069
    -1=in|a:0.245 -1=it|be:-0.221 -1=mark:-0.223 -1=modal:0.122 -1=modal|be:-0.341 -1=n.claim:0.254
    -1=n.document:0.181 -1=n.judge:0.319 -1=n.person:-0.049 -1=n.person|of:-0.305 -1=n.person|v.base:0.62
    -1=not:0.072 -1=not|v.base:0.178 -1=not|x.:0.537 -1=num:-0.454 -1=of:-0.511 -1=on|Cap:0.331 -1=out:0.169
    -1=quant:-0.174 -1=that:-0.229 -1=the:-0.623 -1=the|Cap:0.217 -1=the|n.person:0.348 -1=the|v.base:-0.389
    -1=the|x.:0.419 -1=this:-0.241 -1=to:-0.062 -1=to|v.base:0.41 -1=v.base:-0.257 -1=v.ing:0.12
    -1=v.past:0.461 -1=v.past|to:-0.293 -1=v.perfect:0.595 -1=v.third:0.093 -1=vn.base:0.236
    -1=vn.third:0.181 -1=which:0.233 -1=who:0.132 -1=with:0.215 -1=x.:-0.071 -1=x.al:-0.355 -1=x.ed:-0.108
    -1=x.er:-0.178 -1=x.ing:-0.277 -1=x.ion:-0.067 -1=x.ly:0.531 -1=x.s:-0.145 -1=x.s|of:-0.204
    -1=x.|,:-0.133 -1=x.|of:0.231 -1=x.|v.base:-0.366 -1=x.|v.third:-0.353 -1=x.|x.s:-0.184 -2=,:0.497
    -2=,|Cap|v.past:0.332 -2=Cap:0.086 -2=Cap|Cap|be:0.331 -2=Cap|be|v.ing:0.406 -2=abbr:0.284
    -2=about:-0.235 -2=also:0.121 -2=at:-0.291 -2=be:0.068 -2=but:0.363 -2=do:0.321 -2=do|not|v.base:0.262
    -2=edge:0.083 -2=edge|Cap|Cap:-0.317 -2=edge|Cap|v.past:0.198 -2=edge|edge|Cap:-0.164
    -2=edge|edge|he:-0.127 -2=edge|he|v.past:0.276 -2=for:-0.782 -2=from:-0.221 -2=have:0.359 -2=him:-0.359
    -2=how:-0.26 -2=in:0.129 -2=it:-0.184 -2=mark:-0.215 -2=modal:-0.132 -2=not:0.091 -2=num:-0.209
    -2=of:-0.255 -2=on:0.12 -2=one:0.296 -2=out:0.199 -2=q:0.449 -2=quant:0.098 -2=that:-0.475 -2=the:-0.173
    -2=this:-0.317 -2=to:-0.096 -2=v.base:-0.299 -2=v.ing:-0.2 -2=v.past:0.137 -2=v.third:-0.18
    -2=vn.base:-0.144 -2=vn.third:-0.165 -2=which:0.249 -2=with:0.427 -2=x.al:-0.204 -2=x.er:-0.22
    -2=x.ly:0.191 -2=x.s:-0.212 -3=,:0.477 -3=::-0.225 -3=Cap:0.131 -3=abbr:0.319 -3=about:-0.174
    -3=also:0.068 -3=and:-0.045 -3=at:-0.343 -3=be:0.052 -3=but:0.502 -3=edge:0.565 -3=for:-0.455
    -3=from:-0.179 -3=have:0.346 -3=he:-0.098 -3=him:-0.44 -3=mark:-0.276 -3=modal:-0.232 -3=n.claim:0.235
    -3=n.document:0.132 -3=n.person:0.048 -3=num:-0.073 -3=of:-0.149 -3=one:0.278 -3=out:-0.117
    -3=quant:0.164 -3=that:-0.499 -3=the:0.086 -3=to:-0.274 -3=v.base:-0.443 -3=v.ing:-0.164 -3=v.past:0.056
    -3=v.perfect:0.235 -3=v.third:-0.121 -3=vn.base:-0.047 -3=vn.third:-0.36 -3=when:0.248 -3=with:0.274
    -3=x.al:-0.207 -3=x.ed:-0.306 -3=x.er:-0.1 -3=x.ing:-0.121 -3=x.ly:0.137 -3=x.s:-0.209 0=,:-0.533
    0=-:0.466 0=.:-0.58 0=::0.875 0=Cap:-0.658 0=a:-0.052 0=abbr:-0.31 0=about:0.717 0=according:1.111
    0=against:0.583 0=and:-0.499 0=aside:0.273 0=because:-0.266 0=but:-0.459 0=count:-0.492 0=day:-0.036
    0=do:0.236 0=for:0.13 0=from:-0.163 0=have:0.312 0=he:-0.646 0=him:-0.316 0=his:-0.411 0=how:-0.511
    0=if:-0.233 0=in:-0.039 0=mark:-0.202 0=modal:0.239 0=n.person:-0.368 0=not:0.035 0=num:-0.467
    0=of:0.094 0=on:0.177 0=one:-0.178 0=out:0.511 0=prep:-0.178 0=quant:-0.152 0=that:-0.513 0=the:-0.438
    0=this:-0.233 0=to:0.178 0=v.base:0.062 0=v.ing:0.563 0=v.past:0.674 0=v.perfect:0.482 0=v.third:0.325
    0=vn.base:0.014 0=vn.ing:0.329 0=vn.third:0.036 0=when:-0.355 0=which:-0.297 0=who:-0.406 0=x.:-0.163
    0=x.al:-0.137 0=x.ed:0.482 0=x.er:-0.236 0=x.ing:-0.039 0=x.ion:-0.157 0=x.ly:0.371 0=x.s:-0.077
    ahead=:0.612 ahead=::0.676 ahead=how:0.475 ahead=if:0.341 ahead=q:0.573 ahead=q|core:0.259
    ahead=q|loose:0.333 ahead=that:0.695 ahead=that|assert:0.269 ahead=that|n.claim:0.437
    ahead=that|other:0.31 ahead=to:0.492 ahead=to|believe:0.372 ahead=to|loose:-0.291 ahead=to|other:-0.081
    ahead=to|say:-0.406 ahead=to|seem:0.578 ahead=|believe:-0.145 ahead=|blame:0.273 ahead=|core:0.121
    ahead=|know:0.463 ahead=|loose:-0.258 ahead=|n.document:0.321 ahead=|n.person:-0.073 ahead=|n.urge:0.589
    ahead=|n.view:0.034 ahead=|other:-0.598 ahead=|praise:0.433 ahead=|say:0.104 ahead=|talk:0.161
    ahead=|wish:0.167 ahead=|write:-0.16 kind+1=assert|that:0.358 kind+1=blame|Cap:0.39 kind+1=core|.:0.256
    kind+1=core|Cap:0.205 kind+1=core|he:0.587 kind+1=core|it:0.435 kind+1=core|the:0.269
    kind+1=core|to:-0.216 kind+1=loose|Cap:0.503 kind+1=loose|the:0.452 kind+1=n.claim|of:0.497
    kind+1=n.person|Cap:-0.238 kind+1=n.person|v.past:-0.242 kind+1=other|Cap:-0.443 kind+1=other|a:0.253
    kind+1=other|in:-0.428 kind+1=other|the:-0.165 kind+1=other|to:-0.153 kind+1=other|x.:0.356
    kind+1=say|he:0.604 kind+1=say|that:0.316 kind+1=say|the:0.599 kind+1=seem|to:0.518
    kind+1=talk|him:0.676 kind-1=,|core:0.44 kind-1=,|say:0.383 kind-1=Cap|core:0.598
    kind-1=Cap|n.document:-0.202 kind-1=Cap|say:0.284 kind-1=be|loose:-0.246 kind-1=he|believe:-0.233
    kind-1=he|say:0.476 kind-1=n.person|core:0.452 kind-1=the|n.person:0.334 kind-1=to|other:-0.627
    kind-1=x.|core:-0.355 kind=aside|:0.265 kind=assert:0.274 kind=assert|False:0.275 kind=assert|ing:0.302
    kind=assert|past:0.161 kind=assert|third:-0.355 kind=believe|False:0.256 kind=believe|he:-0.458
    kind=blame:-0.003 kind=blame|False:0.117 kind=blame|past:0.279 kind=core:0.085 kind=core|:0.386
    kind=core|False:0.506 kind=core|True:-0.421 kind=core|base:-0.284 kind=core|ing:0.177
    kind=core|name+:-0.156 kind=core|past:0.013 kind=demand:0.166 kind=demand|:0.386 kind=demand|False:0.174
    kind=demand|name:0.413 kind=demand|third:0.28 kind=know:0.17 kind=know|False:0.181 kind=loose:-0.204
    kind=loose|True:-0.164 kind=loose|base:-0.318 kind=loose|name:0.326 kind=loose|past:-0.245
    kind=minded:0.217 kind=minded|:0.307 kind=minded|False:0.216 kind=minded|base:0.684 kind=n.claim:0.287
    kind=n.claim|False:0.373 kind=n.document:-0.085 kind=n.document|:-0.64 kind=n.document|False:-0.047
    kind=n.document|name:-0.167 kind=n.judge:0.331 kind=n.judge|False:0.355 kind=n.person:-0.263
    kind=n.person|:-0.279 kind=n.person|False:-0.22 kind=n.person|name++:0.306 kind=n.view:0.295
    kind=n.view|:0.274 kind=n.view|False:0.296 kind=other:-0.411 kind=other|:-0.304 kind=other|False:-0.259
    kind=other|True:-0.152 kind=other|ing:-0.37 kind=other|name:0.145 kind=other|name+:-0.368
    kind=other|past:-0.269 kind=praise:0.072 kind=praise|False:0.147 kind=promise:0.368
    kind=promise|False:0.466 kind=promise|name+:-0.503 kind=promise|past:-0.309 kind=say:0.101
    kind=say|False:0.329 kind=say|he:0.415 kind=say|past:0.425 kind=seem:0.205 kind=seem|False:0.26
    kind=show:0.167 kind=show|False:0.229 kind=show|document:0.597 kind=show|third:0.412 kind=talk:0.339
    kind=talk|False:0.346 kind=talk|base:-0.142 kind=talk|ing:0.275 kind=talk|name:0.202
    kind=talk|third:0.295 kind=utter:0.542 kind=utter|False:0.459 kind=wish:0.163 kind=wish|False:0.319
    kind=wish|base:0.191 kind=write|past:0.446 left=:-0.577 left=1|,:-0.347 left=1|.:-0.259 left=1|::0.396
    left=1|Cap:-0.383 left=1|a:0.148 left=1|about:0.15 left=1|against:0.445 left=1|also:0.543
    left=1|as:0.419 left=1|be:0.134 left=1|for:0.358 left=1|he:-0.267 left=1|in:0.28 left=1|n.person:-0.319
    left=1|of:0.551 left=1|on:0.271 left=1|that:-0.47 left=1|the:-0.158 left=1|to:0.039 left=1|v.base:0.189
    left=1|v.ing:-0.325 left=1|v.past:-0.202 left=1|v.third:0.408 left=1|vn.base:0.322 left=1|x.ly:0.354
    left=2|Cap:0.282 left=2|his:0.3 left=2|the:-0.137 left=2|v.base:-0.063 left=2|v.third:-0.22
    left=2|x.:-0.094 left=2|x.ion:0.464 left=3|Cap:0.35 left=3|be:-0.257 left=3|v.third:-0.388
    left=3|x.s:-0.365 leftform=base|a:-0.427 leftform=base|out:-0.362 leftform=base|the:-0.17
    leftform=base|to:-0.189 leftform=base|v.base:-0.186 leftform=base|x.:-0.281 leftform=past|.:-0.137
    leftform=past|Cap:0.238 leftform=past|a:0.247 leftform=past|day:0.413 leftform=past|in:0.199
    leftform=past|the:0.153 leftform=past|vn.base:0.386 leftform=past|x.:0.207 leftform=third|v.base:0.335
    leftform=third|v.ing:-0.423 leftform=|.:-0.096 leftform=|and:-0.213 leftform=|for:-0.404
    leftform=|of:-0.038 leftform=|the:-0.144 leftform=|to:0.036 leftform=|v.past:0.168
    leftform=|vn.base:-0.413 leftform=|vn.third:0.33 leftform=|x.:-0.055 leftform=|x.s:-0.2
    leftkind=according|1:0.546 leftkind=according|to:0.546 leftkind=assert|1:0.617 leftkind=assert|2:0.342
    leftkind=assert|to:0.396 leftkind=believe|2:-0.217 leftkind=believe|3:-0.222 leftkind=believe|4:-0.351
    leftkind=core|1:0.077 leftkind=core|4:-0.237 leftkind=core|::0.414 leftkind=core|Cap:0.195
    leftkind=core|be:-0.442 leftkind=core|he:-0.249 leftkind=core|of:0.396 leftkind=core|that:-0.402
    leftkind=core|to:-0.492 leftkind=core|x.:-0.184 leftkind=demand|1:0.146 leftkind=demand|2:-0.176
    leftkind=demand|for:0.748 leftkind=know|1:0.202 leftkind=know|2:-0.218 leftkind=loose|2:0.288
    leftkind=loose|of:-0.512 leftkind=loose|to:0.256 leftkind=minded|1:0.228 leftkind=n.claim|1:0.144
    leftkind=n.claim|2:-0.124 leftkind=n.claim|3:-0.273 leftkind=n.claim|of:0.67
    leftkind=n.document|1:-0.223 leftkind=n.judge|1:0.355 leftkind=n.judge|of:0.593
    leftkind=n.person|1:-0.236 leftkind=n.person|2:-0.255 leftkind=n.person|3:-0.087
    leftkind=n.person|Cap:-0.092 leftkind=n.person|in:-0.311 leftkind=n.person|of:-0.397
    leftkind=n.person|v.past:0.208 leftkind=n.view|1:0.3 leftkind=n.view|2:-0.153 leftkind=other|1:-0.581
    leftkind=other|2:-0.089 leftkind=other|3:-0.188 leftkind=other|4:-0.459 leftkind=other|a:0.161
    leftkind=other|for:-0.43 leftkind=other|in:-0.333 leftkind=other|it:0.508 leftkind=other|of:-0.264
    leftkind=other|out:-0.343 leftkind=other|the:0.186 leftkind=other|v.base:0.211
    leftkind=other|v.third:-0.506 leftkind=other|x.:0.375 leftkind=other|x.s:-0.178 leftkind=praise|1:0.24
    leftkind=praise|2:0.23 leftkind=say|1:0.136 leftkind=say|3:0.277 leftkind=say|a:0.736
    leftkind=say|he:-0.216 leftkind=seem|to:0.525 leftkind=show|1:-0.251 leftkind=show|2:-0.269
    leftkind=show|3:-0.234 leftkind=talk|1:0.491 leftkind=talk|2:0.181 leftkind=talk|Cap:0.356
    leftkind=talk|for:0.475 leftkind=wish|1:-0.125 leftkind=wish|2:-0.336 leftkind=wish|3:-0.276
    leftkind=wish|to:-0.276 leftkind=x.ed|1:-0.108 leftkind=x.ed|2:-0.205 leftkind=x.ing|1:-0.277
    leftkind=x.ing|2:-0.341 leftkind=x.ing|3:-0.422 leftkind=x.ing|4:-0.334 leftrule=content|Cap:-0.157
    leftrule=content|a:-0.165 leftrule=content|be:-0.277 leftrule=content|v.base:-0.228
    leftrule=content|v.ing:-0.374 leftrule=content|v.third:-0.484 leftrule=content|x.:-0.282
    leftrule=content|x.s:-0.188 leftrule=cue|Cap:0.246 leftrule=cue|day:0.667 leftrule=cue|in:0.53
    leftrule=cue|that:-0.314 leftrule=cue|the:-0.211 leftrule=cue|to:0.193 leftrule=cue|x.:0.375
    leftrule=|,:-0.017 leftrule=|.:-0.187 leftrule=|also:-0.183 leftrule=|and:-0.206 leftrule=|for:0.244
    leftrule=|his:0.371 leftrule=|n.document:0.45 leftrule=|of:0.232 leftrule=|on:0.172
    leftrule=|quant:0.278 leftrule=|the:-0.135 leftrule=|v.base:-0.292 leftrule=|v.ing:-0.329
    leftrule=|x.ed:-0.548 leftrule=|x.ly:-0.288 leftrule=|x.s:-0.268 letters=1:-0.656 letters=2:-0.276
    letters=3:-0.139 letters=4:-0.072 letters=5:-0.102 letters=6:-0.204 letters=7:0.012 letters=8:-0.083
    letters=9:-0.002 opens=False|,:-0.533 opens=False|-:-0.489 opens=False|.:-0.58 opens=False|::0.875
    opens=False|Cap:-0.494 opens=False|a:-0.199 opens=False|abbr:-0.31 opens=False|about:0.774
    opens=False|according:0.414 opens=False|against:0.583 opens=False|also:0.184 opens=False|and:-0.471
    opens=False|as:0.124 opens=False|aside:0.285 opens=False|count:-0.471 opens=False|do:0.272
    opens=False|for:0.115 opens=False|from:-0.141 opens=False|have:0.293 opens=False|he:-0.519
    opens=False|him:-0.303 opens=False|his:-0.338 opens=False|how:-0.473 opens=False|mark:-0.162
    opens=False|modal:0.26 opens=False|n.person:-0.256 opens=False|not:0.094 opens=False|num:-0.252
    opens=False|of:0.103 opens=False|on:0.28 opens=False|one:-0.191 opens=False|out:0.527
    opens=False|prep:-0.047 opens=False|quant:-0.149 opens=False|that:-0.439 opens=False|the:-0.272
    opens=False|this:-0.242 opens=False|to:0.223 opens=False|v.base:0.235 opens=False|v.ing:0.35
    opens=False|v.past:0.339 opens=False|v.perfect:0.485 opens=False|v.third:0.192 opens=False|vn.base:0.118
    opens=False|vn.ing:0.329 opens=False|vn.third:0.002 opens=False|when:-0.193 opens=False|which:-0.296
    opens=False|who:-0.404 opens=False|x.:-0.162 opens=False|x.al:-0.135 opens=False|x.ed:0.482
    opens=False|x.er:-0.236 opens=False|x.ing:-0.039 opens=False|x.ion:-0.157 opens=False|x.ly:0.414
    opens=False|x.s:-0.075 opens=True|Cap:-0.164 opens=True|he:-0.127 quoted=False:1.027 quoted=True:-2.548
    right=:-0.542 right=1|Cap:-0.37 right=1|a:0.351 right=1|also:0.687 right=1|and:-0.313 right=1|be:0.326
    right=1|have:0.296 right=1|he:-0.37 right=1|him:-0.355 right=1|his:0.154 right=1|in:0.435
    right=1|not:0.262 right=1|of:0.233 right=1|to:0.197 right=1|v.base:-0.212 right=1|v.past:-0.186
    right=1|vn.base:-0.269 right=1|x.:-0.16 right=1|x.ly:0.189 right=2|,:-0.308 right=2|Cap:0.128
    right=2|be:0.299 right=2|have:0.186 right=2|he:-0.113 right=2|his:-0.32 right=2|in:0.329
    right=2|of:-0.21 right=2|to:0.275 right=2|v.past:0.187 right=2|vn.base:0.284 right=2|x.:0.091
    right=3|be:0.304 right=3|of:-0.331 right=3|to:-0.326 right=3|v.base:-0.239 right=3|v.past:-0.218
    right=4|be:-0.242 right=4|v.ing:0.347 rightform=base|Cap:0.198 rightform=base|a:0.234
    rightform=base|also:-0.305 rightform=base|be:-0.601 rightform=base|do:0.227 rightform=base|of:-0.465
    rightform=base|to:0.178 rightform=base|x.:0.147 rightform=ing|Cap:0.202 rightform=ing|be:0.373
    rightform=ing|v.base:0.294 rightform=past|,:-0.189 rightform=past|Cap:-0.409 rightform=past|also:0.37
    rightform=past|be:0.66 rightform=past|have:0.797 rightform=past|he:-0.202 rightform=past|n.person:-0.244
    rightform=past|x.ly:0.212 rightform=perfect|have:0.481 rightform=third|v.base:-0.23
    rightform=third|v.past:-0.324 rightform=third|x.:-0.366 rightform=|,:-0.238 rightform=|a:0.285
    rightform=|be:-0.15 rightform=|the:0.049 rightform=|v.base:-0.268 rightform=|x.:0.218
    rightkind=ask|1:0.2 rightkind=assert|1:0.334 rightkind=assert|2:0.217 rightkind=believe|2:0.326
    rightkind=blame|1:0.268 rightkind=blame|2:0.149 rightkind=blame|have:0.412 rightkind=core|1:0.103
    rightkind=core|2:0.362 rightkind=core|Cap:-0.373 rightkind=core|also:0.397 rightkind=core|be:0.496
    rightkind=core|have:0.357 rightkind=core|he:-0.145 rightkind=core|to:0.362 rightkind=know|1:0.263
    rightkind=loose|1:-0.522 rightkind=loose|2:-0.376 rightkind=loose|3:-0.47 rightkind=loose|4:-0.368
    rightkind=loose|be:-0.151 rightkind=loose|to:-0.265 rightkind=loose|x.:-0.199 rightkind=minded|1:0.692
    rightkind=minded|2:0.634 rightkind=minded|be:0.374 rightkind=n.claim|1:0.456 rightkind=n.claim|2:0.169
    rightkind=n.claim|3:0.427 rightkind=n.claim|4:0.353 rightkind=n.claim|x.:0.212
    rightkind=n.document|1:-0.39 rightkind=n.document|Cap:0.26 rightkind=n.document|be:-0.395
    rightkind=n.judge|1:0.44 rightkind=n.judge|2:0.385 rightkind=n.person|1:-0.521
    rightkind=n.person|2:-0.401 rightkind=n.person|3:-0.292 rightkind=n.person|4:-0.363
    rightkind=n.person|Cap:0.308 rightkind=n.person|n.person:-0.276 rightkind=n.person|the:0.237
    rightkind=n.person|v.base:0.314 rightkind=n.person|v.ing:-0.176 rightkind=n.person|v.past:-0.209
    rightkind=n.person|x.al:-0.246 rightkind=n.urge|2:-0.287 rightkind=n.view|1:0.306
    rightkind=n.view|the:0.459 rightkind=other|1:-1.081 rightkind=other|2:-0.544 rightkind=other|3:-0.629
    rightkind=other|4:-0.528 rightkind=other|Cap:-0.18 rightkind=other|also:-0.353 rightkind=other|be:-0.377
    rightkind=other|have:-0.764 rightkind=other|he:-0.11 rightkind=other|of:0.31 rightkind=other|to:-0.867
    rightkind=other|v.base:-0.11 rightkind=other|v.ing:-0.228 rightkind=other|x.:-0.23
    rightkind=praise|1:0.458 rightkind=praise|2:0.249 rightkind=praise|Cap:0.345 rightkind=praise|be:0.325
    rightkind=promise|1:0.167 rightkind=rule|1:-0.219 rightkind=say|1:0.143 rightkind=say|Cap:-0.185
    rightkind=say|in:-0.428 rightkind=seem|1:0.365 rightkind=talk|1:0.632 rightkind=talk|2:0.512
    rightkind=talk|Cap:0.294 rightkind=wish|2:0.238 rightkind=write|2:-0.125 rightkind=x.ed|1:-0.25
    rightkind=x.ed|3:-0.19 rightkind=x.ed|4:-0.332 rightkind=x.ing|1:-0.177 rightkind=x.ing|2:-0.252
    rightkind=x.ing|3:-0.388 rightrule=content|Cap:0.299 rightrule=content|also:0.348
    rightrule=content|be:-0.098 rightrule=content|have:0.175 rightrule=content|he:-0.139
    rightrule=content|in:0.203 rightrule=content|of:-0.266 rightrule=content|the:-0.232
    rightrule=content|to:-0.168 rightrule=content|v.base:-0.439 rightrule=content|x.:-0.23
    rightrule=content|x.s:-0.252 rightrule=cue|Cap:-0.218 rightrule=cue|be:0.39 rightrule=cue|he:-0.176
    rightrule=|,:-0.284 rightrule=|Cap:-0.106 rightrule=|a:0.118 rightrule=|and:-0.045 rightrule=|be:0.415
    rightrule=|have:0.41 rightrule=|he:-0.194 rightrule=|modal:0.375 rightrule=|n.person:-0.212
    rightrule=|not:0.394 rightrule=|on:0.407 rightrule=|the:0.237 rightrule=|v.base:0.231
    rightrule=|v.past:0.198 rightrule=|v.third:-0.342 rightrule=|who:-0.342 rightrule=|x.:0.16
    rightrule=|x.ing:0.41 rightrule=|x.ly:0.212 rule+1=content|content:-0.717 rule+1=cue|:0.415
    rule+1=cue|content:-0.274 rule+1=cue|cue:0.027 rule+1=cue|source:0.35 rule+1=source|cue:-0.664
    rule+1=source|source:-0.36 rule+1=|:-0.113 rule+1=|source:-0.457 rule-1=content|content:-0.645
    rule-1=content|cue:0.214 rule-1=content|source:-0.246 rule-1=cue|:-0.208 rule-1=cue|content:-0.199
    rule-1=source|cue:0.193 rule-1=source|source:-0.452 rule-1=|:-0.138 rule-1=|content:0.207
    rule-1=|cue:0.421 rule-1=|source:-0.372 rule=:-0.542 rule=content:-0.672 rule=cue:0.517
    rule=source:-0.824 speech=False:-0.927 speech=True:-0.595 subject=:-0.505 subject=document:0.167
    subject=document+:0.094 subject=document++:-0.331 subject=he:0.155 subject=he+:0.33 subject=he++:-0.165
    subject=he+|Cap:0.158 subject=he+|v.base:-0.145 subject=he+|v.ing:0.301 subject=he+|v.past:-0.405
    subject=he+|x.:0.246 subject=he|also:0.375 subject=he|have:-0.319 subject=he|v.past:0.221
    subject=he|v.third:0.242 subject=it+:-0.321 subject=it++:-0.383 subject=name:0.172 subject=name+:0.272
    subject=name++:-0.111 subject=name+|,:-0.161 subject=name+|also:-0.22 subject=name+|for:0.42
    subject=name+|num:-0.167 subject=name+|on:0.386 subject=name+|out:0.349 subject=name+|the:0.177
    subject=name+|v.ing:0.284 subject=name+|v.third:-0.403 subject=name+|vn.third:-0.504
    subject=name+|x.:0.116 subject=name+|x.er:-0.332 subject=name|,:-0.244 subject=name|-:-0.45
    subject=name|.:-0.168 subject=name|::0.407 subject=name|Cap:-0.169 subject=name|abbr:-0.225
    subject=name|also:0.345 subject=name|and:-0.321 subject=name|be:-0.121 subject=name|have:0.121
    subject=name|n.person:-0.202 subject=name|not:0.291 subject=name|the:-0.229 subject=name|to:0.261
    subject=name|v.ing:-0.334 subject=name|v.past:0.056 subject=name|v.third:0.5 subject=name|x.ly:0.268
    subject=one+:-0.11 subject=person:0.173 subject=person+:-0.061 subject=person++:-0.224
    subject=person+|,:0.295 subject=person+|Cap:-0.207 subject=person+|v.base:0.187
    subject=person+|x.:-0.305 subject=person|the:-0.279 subject=person|to:-0.32 subject=who:-0.254
    subject=who+:-0.19 subject=who++:-0.325 subject=who+|to:0.281 subject=who+|v.past:-0.318
    subject=who+|x.:-0.155 subject=|,:-0.152 subject=|-:0.902 subject=|Cap:-0.305 subject=|a:0.235
    subject=|be:0.196 subject=|but:-0.247 subject=|day:-0.306 subject=|he:-0.266 subject=|it:0.29
    subject=|q:0.283 subject=|quant:-0.291 subject=|the:-0.396 subject=|v.base:-0.185 subject=|v.ing:0.306
    subject=|v.past:0.181
""")),
    source=Head(-2.306, coefficients("""
    +1=LCap|Cap:0.328 +1=LCap|v.past:0.442 +1=Lhe|v.past:0.521 +1=Lthe|Cap:0.495 +1=R.|edge:-0.996
    +1=RCap|Cap:0.425 +1=RCap|be:-0.492 +1=Rthe|Cap:0.573 -1=L,|Cap:0.74 -1=LCap|,:0.848 -1=LCap|Cap:0.373
    -1=LCap|abbr:0.774 -1=LCap|and:0.697 -1=LCap|be:0.657 -1=Ledge|Cap:0.243 -1=Lq|Cap:0.675
    -1=RCap|Cap:0.464 0=L,:-0.347 0=LCap:0.918 0=Labbr:0.572 0=Lalso:-0.605 0=Lbe:-0.267 0=Lbut:-1.279
    0=Lhe:0.766 0=Ln.person:1.088 0=Lof:0.552 0=Lquant:0.783 0=Lthe:0.346 0=Lto:-0.576 0=Lv.base:-0.498
    0=Lv.ing:-0.471 0=Lv.past:-0.557 0=Lwhen:-1.269 0=Lwho:0.946 0=R.:-0.935 0=RCap:0.799 0=Rbe:-0.4
    0=Rn.person:0.698 0=Rq:-0.197 0=Rthe:0.295 0=Rto:-0.281 0=Rv.base:-0.175 0=Rx.:-0.109 cue=LFalse|0:0.043
    cue=LFalse|1:0.401 cue=LTrue|0:-0.707 cue=LTrue|1:-0.757 cue=RFalse|0:0.815 cue=RFalse|1:-1.346
    cue=RTrue|0:-0.449 edge=,|L000:-0.41 edge=,|L010:0.401 edge=Cap|L000:1.224 edge=Cap|L010:-0.514
    edge=Cap|L110:-0.426 edge=Cap|L210:-0.296 edge=Cap|R010:0.257 edge=Cap|R100:-0.492 edge=Cap|R200:-0.356
    edge=Cap|R210:-0.375 edge=L):0.943 edge=L,:1.197 edge=L,|1:-0.41 edge=L,|5:0.383 edge=L,|6:0.64
    edge=L,|7:0.77 edge=L,|8:0.696 edge=L,|Cap:0.326 edge=L,|a:0.532 edge=L,|the:-0.325 edge=L-:1.249
    edge=LCap:-0.64 edge=LCap|,:-0.258 edge=LCap|7:-0.532 edge=LCap|8:-0.439 edge=Land:0.015
    edge=Land|8:0.937 edge=Lhe:-1.39 edge=Lhe|1:1.019 edge=Lhe|2:-0.44 edge=Lhe|5:-0.509 edge=Lhe|6:-0.313
    edge=Lhe|7:-0.279 edge=Lhis:-0.414 edge=Lq:0.724 edge=Lq|Cap:-0.528 edge=Lwho:-0.794 edge=R,:-0.62
    edge=R,|Cap:-0.225 edge=RCap|Cap:-1.134 edge=RCap|edge:0.823 edge=RCap|q:1.405 edge=Ra:0.3
    edge=Ra|Cap:-0.561 edge=Rby:1.347 edge=Rfrom:1.554 edge=Rhe:-0.581 edge=Rhim:-0.551 edge=Rhis:-0.566
    edge=Rhis|Cap:-0.397 edge=Rhow:-0.492 edge=Rq:-0.275 edge=Rthat:-0.742 edge=Rthat|,:0.511
    edge=Rthat|8:0.42 edge=Rthat|Cap:-0.441 edge=Rthe:-0.186 edge=Rthe|7:-0.358 edge=Rthe|Cap:-0.774
    edge=Rthe|edge:0.705 edge=Rthe|he:-0.47 edge=Rto:-1.015 edge=Rv.base:1.34 edge=Rv.ing:-0.517
    edge=Rx.ly:0.529 edge=and|L000:-1.981 edge=by|R000:1.022 edge=from|R000:0.951 edge=n.person|L000:0.661
    edge=that|R000:-0.31 edge=that|R210:0.424 edge=the|R210:0.559 ends=LFalseFalse:-0.593
    ends=LTrueFalse:-0.254 ends=RFalseFalse:-0.618 ends=RFalseTrue:-0.841 far=L1:0.259 far=L5:-0.042
    far=L6:-0.151 far=L7:-0.295 far=L8:-0.548 far=R5:-0.161 far=R6:-0.278 far=R7:-0.121 far=R8:-0.511
    form=L:-0.11 form=Lbase:0.556 form=Ling:0.19 form=Lpassive:-1.485 form=Lpast:0.453 form=Lthird:0.602
    form=R:0.156 form=Rbase:-0.223 form=Ring:-0.405 form=Rpassive:0.677 form=Rpast:-0.902 form=Rthird:-0.668
    form=base|L0000:0.405 form=base|L0020:0.657 form=base|L210:-0.706 form=base|R0000:-0.303
    form=base|R1120:0.758 form=base|R200:-0.459 form=ing|L000:0.357 form=ing|L0000:-0.202
    form=ing|L0021:0.783 form=ing|L210:0.565 form=ing|R000:-0.545 form=ing|R0000:-0.3 form=ing|R1020:0.667
    form=ing|R200:-0.318 form=passive|L000:-0.465 form=passive|L0000:-0.569 form=passive|R000:0.311
    form=passive|R0020:0.589 form=past|L000:0.269 form=past|L0000:0.315 form=past|L0010:0.384
    form=past|L0020:0.354 form=past|L1020:-0.237 form=past|L210:-0.46 form=past|L220:0.396
    form=past|R0010:-0.156 form=past|R0020:-0.156 form=past|R0100:0.699 form=past|R0110:0.428
    form=past|R0120:0.193 form=past|R100:-0.205 form=past|R1020:-0.188 form=past|R200:-0.592
    form=past|R210:-0.391 form=third|L0000:0.473 form=third|R000:-0.16 form=|L0000:0.346 form=|R000:0.492
    form=|R0000:0.481 form=|R200:0.589 form=|R220:-0.643 kind=Lask:-0.549 kind=Lassert:-0.141
    kind=Lcore:0.048 kind=Lcore|8:-0.188 kind=Lcore|ing|,:-1.034 kind=Lcore|past|Cap:-0.444
    kind=Lcore|past|he:-0.388 kind=Lcore|third|Cap:-0.388 kind=Ldemand|past|Cap:-0.311
    kind=Ln.document:0.421 kind=Ln.view:-0.522 kind=Lpraise:0.113 kind=Lsay|6:0.149 kind=Lsay|8:-0.374
    kind=Lsay|past|Cap:-0.286 kind=Lsay|past|he:-0.188 kind=Lsay|past|q:-0.484 kind=Lseem:-0.311
    kind=Lshow:1.044 kind=Ltalk:-0.14 kind=Ltalk|ing|,:-0.648 kind=Lto:-0.635 kind=Lto||,:-0.306
    kind=R-:1.119 kind=R::-0.568 kind=Rassert:-0.62 kind=Rblame:-0.511 kind=Rcore:-0.005 kind=Rcore|5:-0.196
    kind=Rcore|past|,:-0.255 kind=Rcore|past|Cap:0.734 kind=Rcore|past|that:-0.161 kind=Rcore|past|the:0.472
    kind=Rdemand:-0.483 kind=Rdemand|past|Cap:-0.26 kind=Rin:1.569 kind=Rknow:-0.428 kind=Rn.claim:-0.507
    kind=Rn.document:-0.433 kind=Rn.view:0.423 kind=Rother:0.284 kind=Rpraise:1.024 kind=Rpromise:-0.102
    kind=Rrule:-0.463 kind=Rsay:0.227 kind=Rsay|6:0.157 kind=Rsay|past|,:-0.255 kind=Rsay|past|Cap:1.17
    kind=Rsay|past|the:0.641 kind=Rshow:-0.167 kind=Rtalk:0.051 kind=Rtell:-0.423 kind=Rto:1.198
    kind=Rto||a:0.722 kind=Rto||x.ly:0.669 kind=Rwish:-0.356 kind=core|L000:0.068 kind=core|L010:-0.184
    kind=core|L200:0.421 kind=core|L221:-0.214 kind=core|R200:-0.316 kind=core|R220:-0.386
    kind=loose|L000:0.398 kind=praise|R000:0.187 kind=say|L000:0.21 kind=say|R000:0.028 kind=say|R200:-0.391
    kind=seem|L000:-1.007 kind=talk|L000:0.352 kind=to|R200:1.326 phrases=L000|0:0.519 phrases=L000|1:-0.175
    phrases=L010|0:-0.596 phrases=L100|0:0.668 phrases=L220|3:-0.667 phrases=L221|3:-0.293
    phrases=R000|0:0.163 phrases=R000|1:0.228 phrases=R220|3:0.293 quoted=False|L000:0.558
    quoted=False|L010:-0.227 quoted=False|L100:0.419 quoted=False|L110:-0.422 quoted=False|L200:0.338
    quoted=False|L210:-0.272 quoted=False|L222:-0.654 quoted=False|R000:-0.042 quoted=False|R010:0.366
    quoted=False|R200:-0.118 quoted=False|R202:-0.301 quoted=False|R210:-0.242 quoted=False|R220:-0.168
    quoted=LFalseFalseFalse:0.268 quoted=LFalseFalseTrue:0.478 quoted=LTrueFalseTrue:-1.535
    quoted=RFalseFalseFalse:-0.03 quoted=RFalseFalseTrue:-0.079 quoted=RTrueFalseTrue:-1.155
    quoted=True|L211:-0.212 quoted=True|L221:-0.475 room=,|L3|4:0.905 room=,|L4|4:0.378 room=-|L4|4:1.709
    room=Cap|L3|4:-0.349 room=Cap|L4|4:-0.168 room=Cap|R4|0:-0.333 room=Cap|R4|1:-0.344 room=Cap|R4|2:0.36
    room=Cap|R4|4:0.488 room=L0|4:-0.468 room=L0|4FalseFalse:-0.299 room=L0|4TrueFalse:0.235
    room=L0|4TrueTrue:-0.403 room=L1|4:-0.309 room=L2|4:-0.688 room=L2|4TrueFalse:-0.221 room=L3|4:-0.421
    room=L3|4FalseFalse:-0.191 room=L3|4TrueFalse:0.181 room=L3|4TrueTrue:-0.411 room=L4|1FalseFalse:0.354
    room=L4|3:0.395 room=L4|4:-0.422 room=L4|4FalseFalse:0.253 room=L4|4TrueTrue:-0.27 room=R3|4:-0.461
    room=R4|0:-0.078 room=R4|0FalseFalse:0.047 room=R4|0TrueTrue:-0.468 room=R4|1:-0.214
    room=R4|1FalseFalse:0.094 room=R4|1TrueFalse:-0.191 room=R4|2FalseFalse:-0.396 room=R4|2TrueFalse:0.295
    room=R4|3:-0.236 room=R4|4:-0.613 room=R4|4FalseFalse:-0.289 room=R4|4TrueTrue:-0.285 room=a|R4|4:0.709
    room=he|L3|4:-0.301 room=he|L4|4:-0.172 room=q|L4|4:0.692 room=that|R4|4:-0.252 room=the|R4|1:-0.373
    room=x.ly|R4|0:0.56 rule=L:-0.447 rule=Lcontent:-0.804 rule=Lcontent|False:-0.743 rule=Lnone:-0.665
    rule=Lnone|False:-0.141 rule=Lsource:1.068 rule=Lsource|False:1.243 rule=L|False:0.287
    rule=L|True:-0.734 rule=R:-0.67 rule=Rcontent:-1.292 rule=Rcontent|False:-1.235 rule=Rnone:-0.418
    rule=Rnone|False:-0.265 rule=Rsource:0.92 rule=Rsource|False:1.119 rule=R|False:-0.343
    rule=R|True:-0.327 small=L0000:0.412 small=L0000|,:-0.55 small=L0000|Cap:0.219 small=L0000|abbr:0.576
    small=L0000|he:0.632 small=L0000|n.person:0.219 small=L0000|the:0.312 small=L0010:0.146
    small=L0020:0.159 small=L0021:0.35 small=L0100:-0.573 small=L0110:-0.643 small=L1000:-0.135
    small=L1010:-0.208 small=L1020:0.02 small=R0000:-0.285 small=R0000|Cap:0.219 small=R0010:0.33
    small=R0120:0.403 small=R1000:-0.407 small=R1010:0.331 small=R1021:-0.184 small=R1121:-0.204
    state=L000:0.212 state=L000|,:-1.445 state=L000|1:0.259 state=L000|2:-0.173 state=L000|Cap:0.323
    state=L000|he:1.0 state=L000|n.person:0.292 state=L010:-0.242 state=L100:0.344 state=L110:-0.431
    state=L200:0.365 state=L210:-0.29 state=L221:-0.441 state=L222:-0.698 state=L222|8:-0.34
    state=R000:-0.038 state=R000|2:0.239 state=R000|Cap:0.078 state=R010:0.318 state=R200:-0.182
    state=R201:-0.237 state=R202:-0.322 state=R210:-0.254 state=R210|7:-0.452 state=R220:-0.19
    state=R222:-0.346
""")),
    content=Head(-2.416, coefficients("""
    +1=L,|q:0.82 +1=R.|edge:-1.837 +1=R.|q:0.622 +1=RCap|be:0.526 +1=Rand|v.past:-1.408 +1=Rq|edge:0.752
    +1=Rto|v.base:0.481 -1=L,|q:0.572 -1=Ledge|Cap:0.446 -1=Rto|v.base:0.622 0=L,:-0.8 0=LCap:-0.275
    0=Lq:-0.479 0=R,:-0.668 0=R-:-1.136 0=R.:-1.228 0=Rbut:-0.929 0=Rday:-1.138 0=Rmodal:0.552 0=Rthat:0.471
    0=Rto:0.281 0=Rv.base:0.337 0=Rwhen:-1.006 0=Rx.:0.232 0=Rx.s:0.357 cue=LFalse|0:1.448
    cue=LFalse|1:-1.565 cue=RFalse|0:3.337 cue=RFalse|1:-2.847 cue=RFalse|2:-0.614 cue=RTrue|0:-0.679
    edge=,|L210:0.893 edge=,|L220:0.466 edge=,|L221:-0.51 edge=,|R000:-0.937 edge=Cap|L000:-0.388
    edge=Cap|L010:-0.573 edge=Cap|L211:0.823 edge=Cap|L220:-0.935 edge=Cap|L221:0.475 edge=Cap|R200:-0.621
    edge=L,:0.571 edge=L,|8:0.366 edge=L,|that:-0.545 edge=L,|the:0.367 edge=LCap|,:1.241 edge=LCap|.:1.519
    edge=LCap|Cap:-0.477 edge=LCap|he:-0.777 edge=LCap|that:-0.675 edge=LCap|the:-0.575 edge=LCap|to:0.925
    edge=LCap|x.:-1.216 edge=Land:-0.991 edge=Lhe:-0.5 edge=Lhe|,:0.764 edge=Lhe|.:0.391 edge=Lhe|8:-0.542
    edge=Lhe|that:-0.755 edge=Lq:0.13 edge=Lq|Cap:1.419 edge=Lwho:-0.882 edge=Lx.:1.194 edge=R,:0.61
    edge=R,|1:-0.937 edge=R,|7:0.447 edge=R,|8:0.22 edge=RCap:0.177 edge=RCap|Cap:0.334 edge=RCap|he:0.588
    edge=RCap|n.person:-0.541 edge=RCap|q:-2.294 edge=Ra:0.357 edge=Ra|8:0.391 edge=Ra|Cap:0.597
    edge=Rby:-1.145 edge=Rfrom:-1.076 edge=Rhe:0.706 edge=Rhe|he:0.781 edge=Rhim:-0.29 edge=Rhow:0.813
    edge=Rif:1.009 edge=Rprep:-0.712 edge=Rthat:0.488 edge=Rthat|8:-0.613 edge=Rthat|Cap:0.295
    edge=Rthe:-0.061 edge=Rthe|8:-0.519 edge=Rthe|he:0.396 edge=Rto|8:-1.013 edge=Rto|he:0.671
    edge=Rv.ing:0.639 edge=Rvn.third:1.001 edge=Rx.ing:1.171 edge=Rx.s:0.553 edge=a|R000:0.429
    edge=by|R000:-1.128 edge=he|R000:1.028 edge=he|R100:0.676 edge=him|R000:0.665 edge=his|R000:0.864
    edge=in|R000:-1.283 edge=that|R000:0.918 edge=that|R100:0.638 edge=the|R000:0.815 edge=the|R220:0.786
    edge=to|R100:0.479 edge=to|R210:-0.43 ends=LFalseFalse:-0.436 ends=LTrueFalse:-0.519
    ends=RFalseFalse:0.024 ends=RFalseTrue:-1.485 far=L2:0.211 far=L5:-0.192 far=L6:-0.411 far=L7:-0.353
    far=L8:-0.394 far=R5:-0.143 far=R6:-0.249 far=R7:-0.368 far=R8:-0.339 form=Lbase:-0.445 form=Ling:-1.931
    form=Lpassive:1.498 form=Lpast:-0.281 form=R:-0.519 form=Rbase:-0.382 form=Rpassive:-0.827
    form=Rpast:-0.125 form=base|L010:-0.549 form=base|R000:0.353 form=base|R210:-0.46 form=ing|L221:-0.451
    form=ing|R100:0.458 form=passive|L000:0.553 form=passive|L0000:1.017 form=passive|R210:-0.691
    form=past|L000:-0.103 form=past|L0000:-0.261 form=past|L010:-0.33 form=past|L020:-0.703
    form=past|L221:0.619 form=past|R000:-0.248 form=past|R0000:0.16 form=past|R0010:0.198
    form=past|R0020:0.134 form=past|R0100:0.21 form=past|R0110:0.605 form=past|R0120:0.28
    form=past|R1020:-0.492 form=past|R1021:-0.366 form=past|R110:-0.593 form=past|R1121:-0.814
    form=past|R221:-1.05 form=third|L0000:-0.431 form=third|R0000:0.216 form=third|R200:-0.089
    form=|L0000:0.287 form=|R0000:-0.597 form=|R210:0.26 kind=L-:1.237 kind=Lassert:-0.544
    kind=Lblame:-0.264 kind=Lcore|ing|,:-0.553 kind=Lcore|past|he:0.819 kind=Lcore|past|q:0.724
    kind=Ldemand|past|Cap:0.466 kind=Ln.document:0.896 kind=Lpraise:-0.887 kind=Lpromise:-0.852
    kind=Lsay:0.229 kind=Lsay|6:0.099 kind=Lsay|8:0.262 kind=Lsay|ing|,:-0.379 kind=Lsay|past|Cap:0.271
    kind=Lsay|past|q:0.887 kind=Lseem:0.375 kind=Ltalk:-0.19 kind=Ltell:0.615 kind=Ltell|past|Cap:0.564
    kind=Lto:0.819 kind=Lto||,:0.336 kind=R::2.604 kind=R:||Cap:0.565 kind=Rask|8:1.344 kind=Rassert:0.398
    kind=Rassert|8:0.474 kind=Rbelieve:0.371 kind=Rblame|8:-0.559 kind=Rcore:0.166 kind=Rcore|1:-0.153
    kind=Rcore|5:0.212 kind=Rcore|6:0.208 kind=Rcore|ing|Cap:-0.661 kind=Rcore|ing|him:-0.877
    kind=Rcore|past|,:0.378 kind=Rcore|past|Cap:-0.21 kind=Rcore|past|it:0.916 kind=Rcore|past|that:-0.134
    kind=Rcore|past|to:-0.491 kind=Rcore|third|Cap:0.363 kind=Rcore|third|the:0.772 kind=Rdemand|1:-0.468
    kind=Rdemand|8:0.076 kind=Rdemand|past|a:-0.85 kind=Rknow:0.485 kind=Rn.claim:-0.364
    kind=Rn.document:0.444 kind=Rn.judge:-0.61 kind=Rn.view:0.954 kind=Rother:-0.326 kind=Rpraise:-0.63
    kind=Rpraise|8:-0.467 kind=Rsay:0.491 kind=Rsay|6:0.188 kind=Rsay|7:0.312 kind=Rsay|8:0.313
    kind=Rsay|past|the:0.742 kind=Rsay|third|Cap:0.797 kind=Rshow:0.445 kind=Rshow|8:0.479
    kind=Rshow|past|that:0.788 kind=Rtalk:0.209 kind=Rtell:-0.256 kind=Rtell|1:-0.824 kind=Rtell|7:1.035
    kind=Rtell|8:1.188 kind=Rto:0.643 kind=Rto|8:1.134 kind=core|L000:-0.034 kind=core|L211:0.149
    kind=core|L221:0.271 kind=core|R000:-0.189 kind=core|R100:-0.307 kind=core|R210:-0.02
    kind=core|R211:0.324 kind=core|R221:1.217 kind=demand|L000:-0.514 kind=loose|R210:-0.573
    kind=other|L000:0.661 kind=say|L000:-0.745 kind=say|L010:0.782 kind=say|L210:0.298 kind=say|R000:-0.64
    kind=say|R200:0.233 kind=say|R212:0.426 kind=seem|L000:1.466 kind=talk|R000:0.114 kind=tell|R000:-1.84
    kind=to|R000:-1.071 kind=to|R200:-1.824 kind=to|R210:1.347 phrases=L010|1:-0.201 phrases=L220|3:-0.039
    phrases=L221|3:0.277 phrases=L222|3:-0.295 phrases=R000|0:0.238 phrases=R100|0:0.39
    phrases=R200|3:-0.073 phrases=R210|3:-0.274 phrases=R212|3:-0.375 phrases=R222|3:-0.572
    quoted=False|L000:-0.429 quoted=False|L010:-0.416 quoted=False|L020:-0.459 quoted=False|L110:-0.355
    quoted=False|L210:-0.217 quoted=False|L212:0.524 quoted=False|L220:-0.357 quoted=False|R010:-0.742
    quoted=False|R100:0.475 quoted=False|R110:-0.265 quoted=False|R200:0.589 quoted=False|R202:0.706
    quoted=False|R210:-0.288 quoted=False|R220:-0.205 quoted=LFalseFalseFalse:-0.537
    quoted=LFalseFalseTrue:-1.224 quoted=LTrueFalseTrue:1.213 quoted=RFalseFalseFalse:-0.671
    quoted=RFalseFalseTrue:-1.324 quoted=RTrueFalseTrue:1.168 quoted=True|L011:0.368 quoted=True|L111:0.526
    quoted=True|L211:0.549 quoted=True|L221:0.572 quoted=True|R001:0.603 room=,|L0|4:-0.865
    room=,|L1|4:0.724 room=,|L2|4:0.442 room=,|L4|3:-0.642 room=,|L4|4:0.413 room=,|R4|1:0.623
    room=Cap|L0|4:-0.151 room=Cap|L1|4:0.975 room=Cap|L2|4:0.477 room=Cap|L4|4:-0.698 room=Cap|R4|3:-0.262
    room=Cap|R4|4:0.225 room=L0|4:1.365 room=L0|4TrueFalse:0.466 room=L0|4TrueTrue:0.642 room=L2|4:-0.196
    room=L2|4FalseFalse:0.178 room=L2|4TrueTrue:-0.66 room=L3|4:-0.572 room=L3|4TrueFalse:-0.848
    room=L4|2TrueFalse:-0.552 room=L4|3:-0.651 room=L4|4:-0.789 room=L4|4FalseFalse:-0.155
    room=L4|4TrueFalse:-0.175 room=L4|4TrueTrue:-0.459 room=R3|0FalseFalse:-0.479 room=R3|4FalseFalse:0.387
    room=R4|0FalseFalse:-0.183 room=R4|2:-0.229 room=R4|2FalseFalse:0.18 room=R4|3:0.089
    room=R4|4TrueFalse:-0.018 room=R4|4TrueTrue:0.296 room=by|R4|0:1.283 room=he|L2|4:-0.449
    room=he|R4|2:-0.665 room=he|R4|4:0.598 room=n.document|L0|4:1.005 room=q|R4|1:-0.874
    room=that|R4|0:0.342 room=that|R4|4:0.609 room=the|R4|0:-0.01 room=the|R4|4:0.473 room=x.s|R4|4:1.176
    rule=L:-0.425 rule=Lcontent:0.998 rule=Lcontent|False:1.218 rule=Lsource:-1.31 rule=Lsource|False:-1.308
    rule=L|False:-0.042 rule=Rcontent:0.186 rule=Rcontent|False:0.739 rule=Rcontent|True:-0.552
    rule=Rnone|False:0.103 rule=Rsource:-1.491 rule=Rsource|False:-1.491 rule=R|False:0.526
    rule=R|True:-0.579 small=L0000:0.768 small=L0000|,:-0.495 small=L0010:0.658 small=L0020:0.541
    small=L0100:-0.563 small=L1020:0.37 small=L1021:-0.464 small=R0000:0.605 small=R0000|,:-0.748
    small=R0000|that:0.357 small=R0000|x.:0.473 small=R0100:0.868 small=R0110:0.379 small=R0120:0.276
    small=R0121:-0.372 small=R1000:-0.365 small=R1011:-0.572 small=R1021:-0.89 small=R1100:0.453
    small=R1120:0.514 small=R1121:-0.448 state=L000|,:-1.659 state=L000|q:0.433 state=L001|,:0.548
    state=L010:-0.425 state=L011:0.344 state=L110:-0.375 state=L111:0.499 state=L210:-0.258 state=L211:0.644
    state=L220:-0.356 state=L221:0.529 state=L221|8:0.266 state=R000:0.271 state=R000|,:-1.217
    state=R000|.:-0.781 state=R000|be:0.812 state=R000|that:0.895 state=R001:0.806 state=R010:-0.671
    state=R100:0.088 state=R100|,:-1.339 state=R100|.:-0.804 state=R110:-0.632 state=R200:0.243
    state=R200|,:-1.451 state=R200|.:-1.444 state=R201:0.822 state=R202:0.42 state=R210:-0.437
    state=R210|6:-0.474 state=R212:-0.311 state=R220:-0.21 state=R220|8:-0.093
""")),
    whole=Scale(-3.0189, coefficients("""
    cue_most:-0.6704 cue_mean:1.4621 cue_least:-0.2358 cue_one:-0.5189 cue_long:0.258 cue_beside:-0.2763
    cue_quoted:-0.1034 cue_verb:0.2559 source:0.5276 source_mean:0.6941 source_least:-0.1853
    source_most:-0.17 source_long:0.0937 content:0.2234 content_mean:0.0584 content_parts:-0.3352
    content_words:0.417 crowded:-0.3076
""")),
    cue_cut=Cut(-1.2, 0.5),
    source_least=-0.6,
    content_cut=Cut(-0.3, 1.0),
    least=0.16,
    clear=0.6,
)
