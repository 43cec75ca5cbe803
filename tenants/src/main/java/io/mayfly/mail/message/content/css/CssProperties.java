package io.mayfly.mail.message.content.css;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The properties that mail may set: those of type, colour, box, table and flow. None that takes an element out of its
 * place (position, z-index, transform), fetches something, makes text or reacts to the pointer.
 */
final class CssProperties {
    private static final String SIDES = "top right bottom left";

    private static final Set<String> ALLOWED = Stream.of(
                    words("background background-color background-repeat background-position background-size"),
                    words("border border-collapse border-spacing border-color border-style border-width border-radius"),
                    words("border-top-left-radius border-top-right-radius border-bottom-left-radius"),
                    words(
                            "border-bottom-right-radius box-shadow box-sizing caption-side clear color direction display"),
                    words("empty-cells float width height min-width min-height max-width max-height"),
                    words("font font-family font-size font-style font-variant font-weight font-stretch hyphens"),
                    words("letter-spacing line-height list-style list-style-position list-style-type"),
                    words("margin object-fit opacity outline outline-color outline-style outline-width"),
                    words("overflow overflow-wrap overflow-x overflow-y padding position table-layout tab-size"),
                    words("text-align text-align-last text-decoration text-decoration-color text-decoration-line"),
                    words("text-decoration-style text-indent text-overflow text-shadow text-transform"),
                    words("vertical-align visibility white-space word-break word-spacing word-wrap"),
                    words("flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap order gap"),
                    words("align-items align-self align-content justify-content column-gap row-gap"),
                    words(SIDES).map(side -> "margin-" + side),
                    words(SIDES).map(side -> "padding-" + side),
                    words(SIDES).map(side -> "border-" + side),
                    words(SIDES).map(side -> "border-" + side + "-color"),
                    words(SIDES).map(side -> "border-" + side + "-style"),
                    words(SIDES).map(side -> "border-" + side + "-width"))
            .flatMap(each -> each)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> DISPLAYS = words("block inline inline-block none list-item table inline-table"
                    + " table-row table-cell table-row-group table-header-group table-footer-group table-column"
                    + " table-column-group table-caption flex inline-flex initial inherit unset")
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> POSITIONS = Set.of("static", "relative", "initial", "inherit", "unset");

    /** Of these a number below zero only moves letters. */
    private static final Set<String> BELOW_ZERO = Set.of("letter-spacing", "word-spacing", "vertical-align");

    private static final Set<String> FONTS = Set.of("font", "font-family");

    private CssProperties() {}

    private static Stream<String> words(String words) {
        return Stream.of(words.split(" "));
    }

    static boolean allows(String property) {
        return ALLOWED.contains(property);
    }

    /** Whether the property may have this word as a value. */
    static boolean allowsWord(String property, String word) {
        return switch (property) {
            case "display" -> DISPLAYS.contains(word);
            case "position" -> POSITIONS.contains(word);
            default -> true;
        };
    }

    static boolean allowsBelowZero(String property) {
        return BELOW_ZERO.contains(property);
    }

    /** A difference could be below zero, and what has a margin like that leaves its place. */
    static boolean allowsSums(String property) {
        return !property.startsWith("margin");
    }

    /** Whether a value of it names fonts, as words of any script or in quotes. */
    static boolean namesFonts(String property) {
        return FONTS.contains(property);
    }
}
