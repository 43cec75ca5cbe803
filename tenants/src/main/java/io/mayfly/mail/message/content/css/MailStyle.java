package io.mayfly.mail.message.content.css;

import io.mayfly.mail.message.content.css.CssDeclarations.Declaration;
import java.util.List;
import java.util.Optional;

/**
 * The style of one element.
 *
 * @param text the declarations as they may be written, possibly none
 * @param hidden whether nothing of the element is seen
 * @param width in pixels, when one is given; endless in other units
 * @param height the same
 */
public record MailStyle(String text, boolean hidden, Optional<Double> width, Optional<Double> height) {
    /** An element without a style. */
    public static final MailStyle NONE = new MailStyle("", false, Optional.empty(), Optional.empty());

    static MailStyle of(List<Declaration> declarations) {
        return new MailStyle(
                CssDeclarations.written(declarations),
                declarations.stream().anyMatch(MailStyle::hides),
                size(declarations, "width"),
                size(declarations, "height"));
    }

    boolean isTiny() {
        return isTiny(width, height);
    }

    /** Whether nobody sees what is as big: no more than a pixel, or nothing in one direction. */
    public static boolean isTiny(Optional<Double> width, Optional<Double> height) {
        boolean nothing = width.filter(size -> size <= 0).isPresent()
                || height.filter(size -> size <= 0).isPresent();
        boolean known = width.isPresent() || height.isPresent();
        return nothing || (known && width.orElse(0.0) <= 1 && height.orElse(0.0) <= 1);
    }

    private static boolean hides(Declaration declaration) {
        return switch (declaration.property()) {
            case "display" -> declaration.value().equals("none");
            case "visibility" ->
                !declaration.value().equals("visible") && !declaration.value().equals("inherit");
            case "opacity" ->
                pixels(declaration.value()).filter(shade -> shade < 0.01).isPresent();
            default -> false;
        };
    }

    private static Optional<Double> size(List<Declaration> declarations, String side) {
        return declarations.stream()
                .filter(each -> each.property().equals(side) || each.property().equals("max-" + side))
                .map(Declaration::value)
                .filter(value -> !value.equals("auto"))
                .map(value -> pixels(value).orElse(Double.MAX_VALUE))
                .min(Double::compare);
    }

    /** Such as {@code 1px}; none is none in any unit, and what else has another unit is as big as anybody wants. */
    private static Optional<Double> pixels(String value) {
        int end = 0;
        while (end < value.length() && ".0123456789".indexOf(value.charAt(end)) >= 0) {
            end++;
        }
        if (value.chars().limit(end).noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String unit = value.substring(end);
        double number = Double.parseDouble(value.substring(0, end));
        return number == 0 || unit.isEmpty() || unit.equals("px") ? Optional.of(number) : Optional.empty();
    }
}
