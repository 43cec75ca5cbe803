package io.mayfly.gateway.observe;

/** An address as logs show it: enough to recognise one's own, too little to write to. */
public final class MaskedAddress {
    private static final int SHOWN = 2;
    private static final int MOST = 80;

    private MaskedAddress() {}

    /**
     * The first two characters of the local-part, one if it has but two, and the domain.
     *
     * @param address an addr-spec, or empty for the null reverse-path
     */
    public static String of(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return "<>";
        }
        return cut(address.substring(0, Math.min(SHOWN, at / 2)) + "***" + address.substring(at));
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "***";
    }
}
