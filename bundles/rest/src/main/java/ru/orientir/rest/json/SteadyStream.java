package ru.orientir.rest.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * A body that has to arrive at some pace: the server's idle time only bounds the pause between two bytes, and a byte now and then would keep the
 * thread for days. Looked at whenever a read returns, which it does within the idle time.
 */
final class SteadyStream extends FilterInputStream {

    /** Every sender has so long, however little it sends. */
    static final long START_NANOS = TimeUnit.SECONDS.toNanos(15);

    /** After that, as slow as the worst mobile connection: 4 KiB a second. */
    static final long BYTES_PER_SECOND = 4096;

    private final LongSupplier nanos;
    private final long begun;
    private long arrived;

    /** @param nanos as {@link System#nanoTime} */
    SteadyStream(InputStream body, LongSupplier nanos) {
        super(body);
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? -1 : 1);
        return one;
    }

    /** @throws IOException caused by a {@link TimeoutException}, as the server's own, if too little has arrived */
    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        if (read < 0) {
            return;
        }
        arrived += read;
        long allowed = START_NANOS + TimeUnit.SECONDS.toNanos(arrived) / BYTES_PER_SECOND;
        if (nanos.getAsLong() - begun > allowed) {
            throw new IOException(new TimeoutException("The body arrives too slowly"));
        }
    }
}
