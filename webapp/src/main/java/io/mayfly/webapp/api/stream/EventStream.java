package io.mayfly.webapp.api.stream;

import io.mayfly.foundation.event.Event;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.TenantId;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One client's stream. What it is to get waits in a short queue and is written as fast as the client takes it, by
 * whichever thread comes by; a client so slow that the queue fills is dropped, and can resume from its last event.
 */
final class EventStream implements StreamFeed.Listener, WriteListener {
    private static final int LONGEST_QUEUE = 2000;

    private final AsyncContext context;
    private final TenantId tenant;
    private final AddressReach reach;
    private final Set<EventType> types;
    private final BooleanSupplier stillGood;
    private final BooleanSupplier stillVouchedFor;
    private final Queue<byte[]> queue = new ArrayDeque<>();
    private ServletOutputStream out;
    private Runnable onEnd = () -> {};
    private boolean writable;
    private boolean unflushed;
    private boolean ended;

    /** Who listens: to which tenant's events, and of them to those at the addresses within reach. */
    record Audience(TenantId tenant, AddressReach reach) {}

    @SuppressWarnings("NullAway.Init") // the output is there from begin() on, before anything is written
    EventStream(
            AsyncContext context,
            Audience audience,
            Set<EventType> types,
            BooleanSupplier stillGood,
            BooleanSupplier stillVouchedFor) {
        this.context = context;
        this.tenant = audience.tenant();
        this.reach = audience.reach();
        this.types = types;
        this.stillGood = stillGood;
        this.stillVouchedFor = stillVouchedFor;
    }

    @Override
    public TenantId tenant() {
        return tenant;
    }

    boolean isStillGood() {
        return stillGood.getAsBoolean();
    }

    boolean isStillVouchedFor() {
        return stillVouchedFor.getAsBoolean();
    }

    /** Starts to write; what is sent before that waits. */
    void begin(Runnable whenEnded) throws IOException {
        synchronized (this) {
            onEnd = whenEnded;
            out = context.getResponse().getOutputStream();
        }
        send("retry: 2000\n\n");
        out.setWriteListener(this);
    }

    @Override
    public void send(NamedEvent named) {
        Event event = named.event();
        if (types.contains(event.type()) && named.isWithin(reach)) {
            send("id: " + event.id() + "\nevent: " + event.type().value() + "\ndata: " + StreamedEvent.json(named)
                    + "\n\n");
        }
    }

    void comment(String text) {
        send(": " + text + "\n\n");
    }

    private void send(String text) {
        boolean tooSlow;
        synchronized (this) {
            tooSlow = queue.size() >= LONGEST_QUEUE;
            if (!tooSlow) {
                queue.add(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (tooSlow) {
            end();
        } else {
            writeAsMuchAsGoes();
        }
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            writable = true;
        }
        writeAsMuchAsGoes();
    }

    private void writeAsMuchAsGoes() {
        try {
            synchronized (this) {
                while (writable && !ended && !(queue.isEmpty() && !unflushed)) {
                    writeNext();
                }
            }
        } catch (IOException e) {
            end();
        }
    }

    /** Each step asks whether the output is ready, as it must; if it isn't, the container calls when it is. */
    private void writeNext() throws IOException {
        if (!out.isReady()) {
            writable = false;
            return;
        }
        byte[] next = queue.poll();
        if (next == null) {
            out.flush();
            unflushed = false;
        } else {
            out.write(next);
            unflushed = true;
        }
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    /** Ends the stream, from whichever side; only the first call does anything. */
    @Override
    public void end() {
        Runnable whenEnded;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            queue.clear();
            whenEnded = onEnd;
        }
        whenEnded.run();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // The container has completed it already, because the client went away.
            queue.clear();
        }
    }
}
