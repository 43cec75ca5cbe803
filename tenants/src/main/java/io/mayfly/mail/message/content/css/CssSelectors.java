package io.mayfly.mail.message.content.css;

import io.mayfly.mail.message.content.css.CssToken.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The selectors of a rule, each bound to the mail: it matches within the element of {@link MailStyles#SCOPE} only. Those
 * that look at attributes, at what comes with a reading (`:visited`) or make text (`::before`) are left out.
 */
final class CssSelectors {
    private static final int MOST = 100;
    private static final int MOST_PARTS = 24;
    private static final int LONGEST_NAME = 100;
    private static final Set<String> STATES =
            Set.of("link", "hover", "active", "focus", "first-child", "last-child", "first-of-type", "last-of-type");

    /** Selectors as they may be written, and the classes that one of them asks for and for nothing else. */
    record Scoped(List<String> selectors, Set<String> classes) {}

    private CssSelectors() {}

    static Scoped of(List<CssToken> tokens) {
        List<String> scoped = new ArrayList<>();
        Set<String> classes = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= tokens.size() && scoped.size() < MOST; i++) {
            if (i == tokens.size() || tokens.get(i).isMark(',')) {
                One one = new One();
                one.scoped(tokens.subList(start, i)).ifPresent(scoped::add);
                classes.addAll(one.onlyClass());
                start = i + 1;
            }
        }
        return new Scoped(scoped, classes);
    }

    /** One selector on its way from token to token. */
    private static final class One {
        private static final char NOTHING = ' ';

        private final StringBuilder written = new StringBuilder();
        private final List<String> classes = new ArrayList<>();
        private char combinator = NOTHING;
        private boolean inCompound;
        private boolean atRoot;
        private int compounds;
        private int parts;

        private Optional<String> scoped(List<CssToken> tokens) {
            int i = 0;
            while (i < tokens.size()) {
                int taken = take(tokens, i);
                if (taken == 0 || ++parts > MOST_PARTS) {
                    classes.clear();
                    return Optional.empty();
                }
                i += taken;
            }
            return written.isEmpty() || combinator != NOTHING ? Optional.empty() : Optional.of(written.toString());
        }

        private List<String> onlyClass() {
            return compounds == 1 && classes.size() == 1 ? classes : List.of();
        }

        /** @return how many tokens were taken, none when the selector must not stay */
        private int take(List<CssToken> tokens, int i) {
            CssToken token = tokens.get(i);
            if (token.text().length() > LONGEST_NAME) {
                return 0;
            }
            Optional<CssToken> name = i + 1 < tokens.size() && isName(tokens.get(i + 1))
                    ? Optional.of(tokens.get(i + 1))
                    : Optional.empty();
            return switch (token.kind()) {
                case SPACE -> endCompound();
                case IDENT -> type(token.word());
                case HASH -> simple("#" + CssName.of(MailStyles.ID_PREFIX + token.text()));
                case MARK -> mark(token.text().charAt(0), name);
                case FUNCTION, AT, STRING, NUMBER, BAD -> 0;
            };
        }

        private static boolean isName(CssToken token) {
            return token.is(Kind.IDENT) && token.text().length() <= LONGEST_NAME;
        }

        private int mark(char mark, Optional<CssToken> name) {
            return switch (mark) {
                case '*' -> type("*");
                case '>', '+', '~' -> combine(mark);
                case '.' -> 2 * name.map(this::ofClass).orElse(0);
                case ':' -> 2 * name.map(CssToken::word).map(this::inState).orElse(0);
                default -> 0;
            };
        }

        private int ofClass(CssToken name) {
            classes.add(name.text());
            return simple("." + CssName.of(name.text()));
        }

        private int inState(String word) {
            return word.equals("root") ? type("html") : STATES.contains(word) ? simple(":" + word) : 0;
        }

        private int type(String element) {
            if (inCompound) {
                return 0;
            }
            return switch (element) {
                case "html" -> root();
                case "body" -> simple("." + MailStyles.BODY);
                case "*" -> simple("*");
                default -> simple(CssName.of(element));
            };
        }

        /** The root of a mail is the element around it, and nothing of it stands beside or around that. */
        private int root() {
            if (!written.isEmpty()) {
                return 0;
            }
            written.append('.').append(MailStyles.SCOPE);
            atRoot = true;
            inCompound = true;
            return 1;
        }

        private int simple(String selector) {
            if (!inCompound && !beginCompound()) {
                return 0;
            }
            written.append(selector);
            return 1;
        }

        private boolean beginCompound() {
            if (atRoot && (combinator == '+' || combinator == '~')) {
                return false;
            }
            written.append(written.isEmpty() ? "." + MailStyles.SCOPE + " " : String.valueOf(combinator));
            combinator = NOTHING;
            atRoot = false;
            inCompound = true;
            compounds++;
            return true;
        }

        private int combine(char mark) {
            if (written.isEmpty() || combinator != NOTHING) {
                return 0;
            }
            combinator = mark;
            return endCompound();
        }

        private int endCompound() {
            inCompound = false;
            return 1;
        }
    }
}
