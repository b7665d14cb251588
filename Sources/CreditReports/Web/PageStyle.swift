import CreditFormats

/// The style of the page: type, places, and what is left out in print.
enum PageStyle {
  /// Everything but the pictures.
  static let page: Markup = """
    \(PageColours.variables)
    \(type)
    \(places)
    \(parts)
    \(narrow)
    """

  /// The pictures, which a saved picture takes with it.
  static let picture: Markup = """
    svg{display:block;overflow:visible;font:12px system-ui,-apple-system,"Segoe UI",Roboto,\
    "Helvetica Neue",Arial,sans-serif}
    svg svg{overflow:visible}
    text{fill:var(--ink);font-variant-numeric:tabular-nums}
    .middle{text-anchor:middle}.end{text-anchor:end}
    .tick{fill:var(--quiet);font-size:11px}.small{font-size:10.5px}.strong{font-weight:600}
    .rule{stroke:var(--rule);stroke-width:1}line.strong{stroke:var(--strong)}
    .standing{fill:var(--accent)}.on-standing{fill:var(--on-accent);font-weight:600}
    .track{fill:var(--track)}.bars{fill:var(--bars)}
    .tone-0{fill:var(--t0)}.tone-1{fill:var(--t1)}.tone-2{fill:var(--t2)}.tone-3{fill:var(--t3)}\
    .tone-4{fill:var(--t4)}.tone-5{fill:var(--t5)}.tone-6{fill:var(--t6)}
    .band{stroke:var(--paper);stroke-width:1}
    .on-0{fill:var(--o0)}.on-1{fill:var(--o1)}.on-2{fill:var(--o2)}.on-3{fill:var(--o3)}\
    .on-4{fill:var(--o4)}.on-5{fill:var(--o5)}.on-6{fill:var(--o6)}
    .absent{stroke:var(--paper);stroke-width:1}
    .not-recorded{fill:var(--a1)}.unknown-subject{fill:var(--a2)}.not-seen{fill:var(--a3)}\
    .out-of-scope{fill:var(--a4)}
    .ribbon{fill-opacity:.5;stroke:none}.ribbon:hover{fill-opacity:.9}
    .heat.none{fill:var(--track)}.heat{stroke:var(--paper);stroke-width:2}
    .heat.plus-0{fill:var(--h0)}.heat.plus-1{fill:var(--h1)}.heat.plus-2{fill:var(--h2)}\
    .heat.plus-3{fill:var(--h3)}.heat.plus-4{fill:var(--h4)}.heat.plus-5{fill:var(--h5)}\
    .heat.plus-6{fill:var(--h6)}
    .heat-plus-0{fill:var(--i0)}.heat-plus-1{fill:var(--i1)}.heat-plus-2{fill:var(--i2)}\
    .heat-plus-3{fill:var(--i3)}.heat-plus-4{fill:var(--i4)}.heat-plus-5{fill:var(--i5)}\
    .heat-plus-6{fill:var(--i6)}
    .heat.minus-0{fill:var(--m0)}.heat.minus-1{fill:var(--m1)}.heat.minus-2{fill:var(--m2)}\
    .heat-minus-0,.heat-minus-1,.heat-minus-2{fill:var(--n)}
    .cell .strong{font-size:14px}
    .curve{fill:none;stroke:var(--accent);stroke-width:2}
    .ghost{fill:none;stroke:var(--rule);stroke-width:1.25}
    .chance{stroke:var(--strong);stroke-width:1;stroke-dasharray:3 3}
    .extent{fill:var(--extent)}
    .marker{stroke:var(--mark);stroke-width:1}.marker-dot{fill:var(--mark)}
    .whisker{stroke:var(--ink);stroke-width:1.25}
    .dot{fill:var(--accent);stroke:var(--paper);stroke-width:1}
    .dot.below{fill:var(--paper);stroke:var(--loss);stroke-width:2}
    rect.gain{fill:var(--gain)}rect.loss{fill:var(--loss)}.soft{fill-opacity:.6}
    .stage{fill:var(--accent)}.stage.reading{fill:var(--t2)}.stage.file{fill:var(--t1)}\
    .stage.score{fill:var(--t0)}.stage.scale{fill:var(--t6)}
    .evidence.published{fill:var(--e1)}.evidence.published-copy{fill:var(--e2)}\
    .evidence.derived{fill:var(--e3)}.evidence.assumed{fill:var(--e4)}
    .verdict.prohibited{fill:var(--prohibited)}.verdict.disputed{fill:var(--disputed)}\
    .verdict.restricted{fill:var(--restricted)}.verdict.unaddressed{fill:var(--unaddressed)}\
    .verdict.permitted{fill:var(--permitted)}
    .on-prohibited{fill:var(--on-prohibited)}.on-disputed{fill:var(--on-disputed)}\
    .on-restricted{fill:var(--on-restricted)}.on-unaddressed{fill:var(--on-unaddressed)}\
    .on-permitted{fill:var(--on-permitted)}
    .tight{display:none}
    @media (max-width:700px){.roomy{display:none}.tight{display:inline}}
    """

  private static let type: Markup = """
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;scroll-padding-top:1rem}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    body{margin:0 auto;max-width:1160px;padding:0 1.5rem 3rem;background:var(--paper);\
    color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",\
    Arial,sans-serif}
    h1,h2{font-family:Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype",Georgia,\
    serif;font-weight:600;line-height:1.2;text-wrap:balance}
    h1{font-size:1.9rem;margin:.3rem 0 .7rem;max-width:44rem}h2{font-size:1.6rem;margin:0 0 .5rem}
    h3{font-size:1rem;margin:1.2rem 0 .4rem}h4{font-size:.95rem;margin:0 0 .4rem}
    p{margin:0 0 .7rem}.lead{max-width:46rem;color:var(--quiet)}
    a{color:var(--link);text-underline-offset:.15em}
    code{font:.85em ui-monospace,"SF Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .quiet,.place,.with{color:var(--quiet)}
    .skip{position:absolute;left:-999rem;top:0;background:var(--paper);padding:.6rem 1rem}
    .skip:focus{left:1rem;z-index:9}
    button,select,input{font:inherit;color:inherit}
    button,select{background:var(--panel);border:1px solid var(--strong);border-radius:3px;\
    padding:.2rem .6rem;max-width:100%}
    button{cursor:pointer}input{accent-color:var(--accent)}
    """

  private static let places: Markup = """
    header{border-top:5px solid var(--accent);padding-top:1rem}
    .bar{display:flex;justify-content:space-between;align-items:center;gap:1rem}
    .kind{margin:0;font-weight:600;color:var(--quiet);font-size:.9rem}
    .origin,.notice{border-left:4px solid var(--rule);padding:.35rem .8rem;max-width:56rem}
    .origin.synthetic{border-color:var(--notice-rule);background:var(--notice)}
    .notice{font-size:.9rem;color:var(--quiet);margin-top:.9rem}
    .facts{max-width:56rem;font-size:.9rem;color:var(--quiet)}
    .strip{list-style:none;margin:0;padding:0;display:grid;\
    grid-template-columns:repeat(auto-fill,minmax(24rem,1fr));gap:0 2rem}
    .strip li{border-top:1px solid var(--rule);padding:.35rem 0;display:flex;gap:.3rem 1rem;\
    justify-content:space-between;align-items:baseline}
    @media (min-width:1000px){header{display:grid;grid-template-columns:3fr 2fr;gap:0 3rem}\
    .bar,.notice{grid-column:1 / -1}header .about{grid-column:1}\
    .strip{grid-template-columns:minmax(0,1fr);align-content:start;margin-top:.6rem}}
    .status{display:inline-block;border:1px solid var(--strong);border-radius:3px;padding:0 .4rem;\
    font-size:.85rem;white-space:nowrap}
    .strip li[hidden]{display:none}
    #controls{display:flex;flex-wrap:wrap;gap:.5rem 1.6rem;align-items:center;\
    border:solid var(--rule);border-width:1px 0;padding:.7rem 0;margin:1.2rem 0 0;\
    background:var(--paper);font-size:.9rem}
    #controls[hidden]{display:none}
    fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.1rem 1rem;flex:1 1 100%}
    legend{float:left;margin-right:1rem;font-weight:600;padding:0}
    .field{font-weight:600}.field select,.field output{font-weight:400}
    #said{margin:0;flex:1 1 100%;min-height:1.4em}#said:empty{display:none}
    @media (min-width:900px) and (min-height:700px){#controls{position:sticky;top:0;z-index:5}\
    html{scroll-padding-top:8rem}}
    nav ol{list-style:none;margin:.8rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;\
    font-size:.9rem}
    section{padding-top:2.4rem}
    .findings{padding:0;margin:0;list-style:none;counter-reset:n;max-width:56rem}
    .findings li{counter-increment:n;display:grid;grid-template-columns:2.2rem 1fr;\
    border-top:1px solid var(--rule);padding:.7rem 0}
    .findings li::before{content:counter(n);font-weight:600;color:var(--quiet);grid-row:1 / 3}
    .findings p{margin:0;grid-column:2}.findings .sure{font-size:.85rem;color:var(--quiet)}
    footer{margin-top:3rem;border-top:1px solid var(--rule);padding-top:1rem;font-size:.85rem;\
    color:var(--quiet)}
    """

  private static let parts: Markup = """
    figure{margin:1rem 0 0}.whom{font-weight:600;margin-bottom:.6rem}
    .panels{display:grid;gap:1.3rem 2rem;grid-template-columns:minmax(0,1fr)}
    .panel{min-width:0;break-inside:avoid}.panel[hidden]{display:none}
    .panel-label{margin:0 0 .3rem;font-size:.92rem;line-height:1.35}
    .panel-note{margin:.35rem 0 0;font-size:.85rem;color:var(--quiet);line-height:1.45}
    .cause{display:inline-block;margin-right:1rem}
    .key{display:inline-block;width:.8em;height:.8em;margin-right:.4em}
    .key.not-recorded{background:var(--a1)}.key.unknown-subject{background:var(--a2)}\
    .key.not-seen{background:var(--a3)}.key.out-of-scope{background:var(--a4)}
    .key.published{background:var(--e1)}.key.published-copy{background:var(--e2)}\
    .key.derived{background:var(--e3)}.key.assumed{background:var(--e4)}
    .mark{display:inline-block;width:1.5em;text-align:center;font-style:normal;font-weight:600}
    .mark.prohibited{background:var(--prohibited);color:var(--on-prohibited)}\
    .mark.disputed{background:var(--disputed);color:var(--on-disputed)}\
    .mark.restricted{background:var(--restricted);color:var(--on-restricted)}\
    .mark.unaddressed{background:var(--unaddressed);color:var(--on-unaddressed)}\
    .mark.permitted{background:var(--permitted);color:var(--on-permitted)}
    .key-line{font-size:.85rem;color:var(--quiet)}
    .sign{font-weight:600}.sign.gain{color:var(--gain)}.sign.loss{color:var(--loss)}
    .domains{columns:20rem 3;column-gap:2.5rem}
    .domain .panels{gap:.6rem}.domain{break-inside:avoid;padding-bottom:1.6rem}
    .cards{display:grid;gap:1.2rem;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr))}
    .card{border:1px solid var(--rule);padding:1rem;break-inside:avoid;min-width:0}
    .card[hidden]{display:none}.card h3{margin:0 0 .2rem}
    dl{margin:.6rem 0 0;font-size:.88rem}dt{color:var(--quiet)}dd{margin:0 0 .4rem}
    .actions{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;align-items:baseline;margin-top:.8rem;\
    font-size:.88rem}
    .actions details[open]{flex:1 1 100%}summary{cursor:pointer;color:var(--link)}
    .wide{overflow-x:auto;max-width:100%}
    table{border-collapse:collapse;font-size:.82rem;margin:.6rem 0;line-height:1.35}
    caption{text-align:left;font-weight:600;padding:.3rem 0}
    th,td{text-align:left;vertical-align:top;padding:.25rem .7rem .25rem 0;\
    border-top:1px solid var(--rule);max-width:22rem}
    th[scope=row]{font-weight:400}.n{text-align:right;font-variant-numeric:tabular-nums}
    caption small{display:block;font-weight:400;color:var(--quiet)}
    tr:target{background:var(--notice)}
    .case-choice select{width:100%}
    .walk{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));\
    margin-top:1.2rem}
    .walk article{border-top:3px solid var(--accent);padding-top:.6rem;min-width:0}
    .walk h3,.walk h4{margin:.2rem 0}.walk h4{color:var(--quiet);font-size:.82rem;margin-top:.7rem}
    .walk ul{list-style:none;margin:0;padding:0;font-size:.86rem}
    .walk li{display:flex;justify-content:space-between;gap:1rem;border-top:1px solid var(--rule);\
    padding:.15rem 0}
    .walk li span:last-child{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
    .making{font-size:.85rem;columns:22rem;padding-left:1.1rem}
    """

  private static let narrow: Markup = """
    @media (min-width:760px){.columns-2{grid-template-columns:repeat(2,minmax(0,1fr))}\
    .columns-3,.columns-4{grid-template-columns:repeat(2,minmax(0,1fr))}}
    @media (min-width:1000px){.columns-3{grid-template-columns:repeat(3,minmax(0,1fr))}\
    .columns-4{grid-template-columns:repeat(4,minmax(0,1fr))}}
    @media (max-width:700px){body{padding:0 1rem 2rem}h1{font-size:1.6rem}h2{font-size:1.35rem}\
    .strip{grid-template-columns:minmax(0,1fr)}.field{flex:1 1 100%}}
    @media print{body{max-width:none;padding:0;font-size:10.5pt}\
    .skip,#controls,nav,.actions,#theme,.case-choice{display:none!important}\
    details:not([open]){display:none}section{padding-top:1.4rem}\
    h2,h3,h4,.lead,.whom,.panel-label{break-after:avoid}.lead{break-inside:avoid}\
    a{color:inherit;text-decoration:none}\
    .columns-2{grid-template-columns:minmax(0,1fr)}\
    .columns-3,.columns-4{grid-template-columns:repeat(2,minmax(0,1fr))}\
    .findings li{break-inside:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
