package ru.orientir.rest.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Holds an answer until it is whole, unless it is too long for that. */
final class BoundedBuffer extends OutputStream {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream(64 * 1024);
    private final int longest;

    BoundedBuffer(int longest) {
        this.longest = longest;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (held.size() + length > longest) {
            throw new TooLong();
        }
        held.write(bytes, from, length);
    }

    byte[] whole() {
        return held.toByteArray();
    }

    /** The answer does not fit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
