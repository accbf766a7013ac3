"""Strings that would run a script or fetch something, were they ever read as HTML; `{address}` is what they fetch."""

OWNED = "document.documentElement.setAttribute('owned','')"

ATTACKS = tuple(
    attack.replace("{owned}", OWNED)
    for attack in (
        "<script>{owned}</script>",
        "</script><script>{owned}</script>",
        "</style><script>{owned}</script>",
        "</title><script src={address}></script>",
        "<img src={address} onerror={owned}>",
        '"><img src=\'{address}\' onerror="{owned}">',
        "' autofocus onfocus={owned} x='",
        '" autofocus onfocus="{owned}" x="',
        "` onmouseover={owned}",
        "<svg onload={owned}><use href='{address}#x'/></svg>",
        "</text></svg><svg/onload={owned}>",
        "<iframe src={address}></iframe>",
        "<iframe srcdoc='<script>{owned}</script>'></iframe>",
        "<object data={address}></object><embed src={address}>",
        "<link rel=stylesheet href={address}><link rel=prefetch href={address}>",
        "<style>@import '{address}';body{background:url({address})}</style>",
        "<meta http-equiv=refresh content='0;url={address}'>",
        "<base href={address}>",
        "<form action={address}><input autofocus onfocus={owned}></form>",
        "<video src={address} onerror={owned}></video><audio src={address} autoplay>",
        "<details open ontoggle={owned}>",
        "<body onload={owned}>",
        "<math><mtext><table><mglyph><style><img src={address} onerror={owned}>",
        "<!--><script>{owned}</script>-->",
        "<![CDATA[><script>{owned}</script>]]>",
        "<a href='javascript:{owned}'>x</a>",
        "javascript:{owned}",
        "java\tscript:{owned}",
        "data:text/html,<script>{owned}</script>",
        "&lt;script&gt;{owned}&lt;/script&gt;",
        "&#60;script&#62;{owned}&#60;/script&#62;",
        "\u003cscript\u003e{owned}\u003c/script\u003e",
        "＜script＞{owned}＜/script＞",
        "<scr\x00ipt>{owned}</scr\x00ipt>",
        "<\u2028script>{owned}</script>",
        "<img src=x\x0bonerror={owned}>",
        "{{constructor.constructor('{owned}')()}} ${{owned}}",
        "\ud800<script>{owned}</script>",
    )
)
