package io.mayfly.mail.message.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mails that nobody writes in earnest, and what reading them costs. */
final class HostileMail {
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private HostileMail() {}

    /** The cost of a reading, in bytes that its thread allocated and in nanoseconds of the processor. */
    record Cost<T>(T read, long bytes, long nanos) {}

    /** Measures the second reading, so that what is loaded once doesn't count. */
    static <T> Cost<T> cost(Supplier<T> reading) {
        Object warm = reading.get();
        assertThat(warm).isNotNull();
        long nanos = THREAD.getCurrentThreadCpuTime();
        long bytes = THREAD.getCurrentThreadAllocatedBytes();
        T read = reading.get();
        return new Cost<>(
                read, THREAD.getCurrentThreadAllocatedBytes() - bytes, THREAD.getCurrentThreadCpuTime() - nanos);
    }

    static byte[] mail(String header, String body) {
        return (header + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An ordinary header and text around one field that goes on and on. */
    static byte[] withField(String begin, int times, IntFunction<String> element) {
        return mail(
                "From: Shop <shop@shop.example>\r\nSubject: Your code\r\n" + begin + repeated(times, element)
                        + "\r\nDate: Fri, 21 Nov 1997 09:55:06 -0600",
                "It is 4711\r\n");
    }

    static byte[] html(String html) {
        return mail("Subject: Your code\r\nContent-Type: text/html", html);
    }

    static byte[] nested(int levels) {
        String parts = repeated(
                levels, level -> "Content-Type: multipart/mixed; boundary=b" + level + "\r\n\r\n--b" + level + "\r\n");
        return mail("Subject: Your code\r\nMIME-Version: 1.0\r\n" + parts.stripTrailing(), "It is 4711\r\n");
    }

    static String repeated(int times, IntFunction<String> element) {
        return IntStream.range(0, times).mapToObj(element).collect(Collectors.joining());
    }
}
