package io.mayfly.mail.message.content;

import io.mayfly.kernel.Caseless;
import io.mayfly.mail.message.content.css.MailStyle;
import io.mayfly.mail.message.content.css.MailStyles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiverWrapper;
import org.owasp.html.HtmlTextEscapingMode;

/**
 * Stands before the policy: takes the style sheets out of a mail, makes the styles of its elements harmless, says where
 * pictures come from, and drops pictures from outside that nobody could see, whose only use is to tell that somebody looked.
 */
final class MailElements extends HtmlStreamEventReceiverWrapper implements HtmlSanitizer.Policy {
    private static final int MOST_CLASSES = 50;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_LEVELS = 512;
    private static final int MOST_DIGITS = 12;
    private static final String OWN_CLASSES = "mf-";

    private final HtmlImages images;
    private final MailStyles styles;
    private final Deque<String> concealed = new ArrayDeque<>();
    private Optional<StringBuilder> sheet = Optional.empty();
    private boolean bodySeen;

    MailElements(HtmlSanitizer.Policy next, HtmlImages images, MailStyles styles) {
        super(next);
        this.images = images;
        this.styles = styles;
    }

    /** Whether the mail has an element that is its body. */
    boolean hasBody() {
        return bodySeen;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (element.equals("style")) {
            sheet = Optional.of(new StringBuilder());
            return;
        }
        bodySeen |= element.equals("body");
        Attributes own = new Attributes(attributes);
        MailStyle style = own.first("style").map(styles::inline).orElse(MailStyle.NONE);
        boolean hidden = !concealed.isEmpty() || style.hidden() || isConcealedByName(own) || own.has("hidden");
        boolean fetched = element.equals("img")
                && own.first("src").filter(HtmlImages::isOutside).isPresent();
        if (fetched && (hidden || isTiny(own, style))) {
            images.noteTracker();
            return;
        }
        if (hidden && !HtmlTextEscapingMode.isVoidElement(element) && concealed.size() < MOST_LEVELS) {
            concealed.push(element);
        }
        if (element.equals("img")) {
            own.first("src")
                    .ifPresent(wanted -> own.set("src", images.source(wanted).orElse("")));
        }
        own.set("style", "");
        own.set(HtmlWriter.OWN_STYLE, "");
        if (!style.text().isEmpty()) {
            attributes.addAll(List.of(HtmlWriter.OWN_STYLE, style.text()));
        }
        own.set("class", own.first("class").map(MailElements::foreignClasses).orElse(""));
        own.set(
                "id",
                own.first("id")
                        .filter(MailElements::isName)
                        .map(MailStyles.ID_PREFIX::concat)
                        .orElse(""));
        super.openTag(element, attributes);
    }

    private boolean isConcealedByName(Attributes attributes) {
        return attributes.first("class").stream().flatMap(MailElements::classes).anyMatch(styles::conceals);
    }

    private static boolean isTiny(Attributes attributes, MailStyle style) {
        return MailStyle.isTiny(
                style.width().or(() -> attributes.first("width").flatMap(MailElements::size)),
                style.height().or(() -> attributes.first("height").flatMap(MailElements::size)));
    }

    /**
     * In pixels, by the rules for dimension values (HTML §2.4.4.4), which end with the first character that is none of a
     * number; what else is written there is no size that would be too small.
     */
    private static Optional<Double> size(String attribute) {
        String size = attribute.strip();
        int end = digits(size, 0);
        if (end > 0 && size.startsWith(".", end)) {
            end = digits(size, end + 1);
        }
        boolean number = end > 0 && end <= MOST_DIGITS;
        double value = number ? Double.parseDouble(size.substring(0, end)) : Double.MAX_VALUE;
        return Optional.of(value > 0 && size.startsWith("%", end) ? Double.MAX_VALUE : value);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static String foreignClasses(String given) {
        return classes(given)
                .filter(each -> !Caseless.startsWith(each, OWN_CLASSES))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> classes(String given) {
        List<String> names = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= given.length() && names.size() < MOST_CLASSES; i++) {
            boolean blank = i == given.length() || given.charAt(i) <= ' ';
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0) {
                names.add(given.substring(start, i));
                start = -1;
            }
        }
        return names.stream().filter(name -> name.length() <= LONGEST_NAME);
    }

    private static boolean isName(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_NAME && id.chars().allMatch(c -> c > ' ');
    }

    @Override
    public void closeTag(String element) {
        if (element.equals("style")) {
            takeSheet();
            return;
        }
        if (concealed.contains(element)) {
            while (!concealed.pop().equals(element)) {
                // What was opened within is over as well.
            }
        }
        super.closeTag(element);
    }

    @Override
    public void text(String text) {
        if (sheet.isPresent()) {
            sheet.get().append(text);
        } else {
            super.text(text);
        }
    }

    @Override
    public void closeDocument() {
        takeSheet();
        super.closeDocument();
    }

    private void takeSheet() {
        sheet.map(StringBuilder::toString).ifPresent(styles::addSheet);
        sheet = Optional.empty();
    }
}
