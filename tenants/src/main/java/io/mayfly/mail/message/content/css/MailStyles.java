package io.mayfly.mail.message.content.css;

import java.util.List;

/** All styles of one message, made harmless: those of its style elements and those of single elements. */
public final class MailStyles {
    /** The class of the element around the mail: its rules match within that only. */
    public static final String SCOPE = "mf-mail";

    /** The class of the element that stands for the mail's body. */
    public static final String BODY = "mf-mail-body";

    /** Before each id of the mail, so that none is one of a page that shows it. */
    public static final String ID_PREFIX = "mail-";

    /** Of all style elements, and of one style attribute. */
    private static final int MOST_SHEET_CHARACTERS = 256 << 10;

    private static final int MOST_ATTRIBUTE_CHARACTERS = 16 << 10;

    /** A character takes up to six steps, as each token is looked at a few times; real mail takes some ten thousand. */
    private static final int STEPS = 4 << 20;

    private final Allowance allowance;
    private final MailSheet sheet;
    private int room = MOST_SHEET_CHARACTERS;
    private boolean cut;

    public MailStyles() {
        this(STEPS);
    }

    MailStyles(int steps) {
        this.allowance = new Allowance(steps);
        this.sheet = new MailSheet(allowance);
    }

    /** Takes in what stands in a style element. */
    public void addSheet(String css) {
        String taken = css.length() > room ? css.substring(0, room) : css;
        cut |= css.length() > room;
        room -= taken.length();
        sheet.add(taken);
    }

    /** All rules of the style elements so far. */
    public String sheet() {
        return sheet.written();
    }

    /** The style of an element, by its attribute. */
    public MailStyle inline(String css) {
        if (css.length() > MOST_ATTRIBUTE_CHARACTERS || allowance.isSpent()) {
            cut = true;
            return MailStyle.NONE;
        }
        List<CssToken> tokens = CssReader.tokens(css, allowance);
        return MailStyle.of(CssDeclarations.of(tokens, new CssBlocks(tokens, allowance), 0, tokens.size()));
    }

    /** Whether the rules so far hide what has this class, or make it too small to be seen. */
    public boolean conceals(String className) {
        return sheet.hides(className) || sheet.makesTiny(className);
    }

    /** Whether there was more of them than may be. */
    public boolean areCut() {
        return cut || sheet.isCut() || allowance.isSpent();
    }

    int stepsTaken() {
        return allowance.taken();
    }
}
