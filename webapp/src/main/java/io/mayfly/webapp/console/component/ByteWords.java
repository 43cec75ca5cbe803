package io.mayfly.webapp.console.component;

import java.text.NumberFormat;
import java.util.Locale;

/** A size as people read it, such as "5.2 kB". */
public final class ByteWords {
    private static final long KILO = 1000;
    private static final long MEGA = KILO * KILO;

    private ByteWords() {}

    public static String of(long bytes, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        if (bytes >= MEGA) {
            return format.format((double) bytes / MEGA) + " MB";
        }
        return bytes >= KILO ? format.format((double) bytes / KILO) + " kB" : bytes + " B";
    }
}
