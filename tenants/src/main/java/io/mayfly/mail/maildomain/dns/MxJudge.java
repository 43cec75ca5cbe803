package io.mayfly.mail.maildomain.dns;

import java.util.List;
import java.util.Locale;

/** Tells where a domain's mail goes by its MX records (RFC 5321 §5.1), each as {@code 10 mx.example.}. */
final class MxJudge {
    private MxJudge() {}

    static Finding judge(WantedRecord record, List<String> found) {
        String ours = host(record.value());
        List<String> hosts = found.stream().map(MxJudge::host).toList();
        if (hosts.stream().allMatch(String::isEmpty)) {
            return Finding.wrong(record.kind(), Advice.MX_NONE_WANTED, found);
        }
        if (!hosts.contains(ours)) {
            return Finding.wrong(record.kind(), Advice.MX_ELSEWHERE, found);
        }
        return hosts.stream().allMatch(ours::equals)
                ? Finding.right(record.kind(), found)
                : Finding.wrong(record.kind(), Advice.MX_SPLIT, found);
    }

    private static String host(String value) {
        String host = value.substring(value.indexOf(' ') + 1).strip().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
