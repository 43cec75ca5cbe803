package io.mayfly.mail.maildomain.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The records of a domain as a master file (RFC 1035 §5), to be imported where a zone is kept. */
public final class ZoneFile {
    /** The longest string of a TXT record, in bytes (RFC 1035 §3.3). */
    private static final int LONGEST_STRING = 255;

    private static final int SECONDS_TO_LIVE = 3600;

    private ZoneFile() {}

    public static String of(List<WantedRecord> records) {
        return records.stream().map(ZoneFile::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(WantedRecord record) {
        String data = record.type() == DnsType.TXT ? strings(record.value()) : record.value() + ".";
        return record.host() + ". " + SECONDS_TO_LIVE + " IN " + record.type() + " " + data;
    }

    private static String strings(String text) {
        List<String> strings = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LONGEST_STRING) {
            strings.add('"' + text.substring(from, Math.min(text.length(), from + LONGEST_STRING)) + '"');
        }
        return String.join(" ", strings);
    }
}
