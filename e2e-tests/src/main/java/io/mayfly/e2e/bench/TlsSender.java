package io.mayfly.e2e.bench;

import io.mayfly.e2e.client.SmtpConversation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends a load over connections that STARTTLS encrypts, which {@code smtp-source} can't. */
final class TlsSender {
    private static final String SENDER = "bench@sender.example";

    private final Load load;
    private final String host;
    private final int port;
    private final String recipient;
    private final byte[] letter;
    private final AtomicInteger next = new AtomicInteger();

    TlsSender(Load load, String host, int port, String recipient) {
        this.load = load;
        this.host = host;
        this.port = port;
        this.recipient = recipient;
        try {
            this.letter =
                    Files.readString(load.letter().file()).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when all is accepted; the refusal of any mail is a failure. */
    void send() {
        try (ExecutorService sessions = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int session = 0; session < load.sessions(); session++) {
                all.add(sessions.submit(this::session));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A mail was not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Void session() throws IOException {
        int number = next.incrementAndGet();
        while (number <= load.mails()) {
            try (SmtpConversation conversation = SmtpConversation.greeted(host, port)) {
                conversation.startTls();
                do {
                    conversation
                            .deliver(SENDER, List.of(number + recipient), letter)
                            .expecting(250);
                    number = next.incrementAndGet();
                } while (load.reused() && number <= load.mails());
                conversation.say("QUIT").expecting(221);
            }
        }
        return null;
    }
}
