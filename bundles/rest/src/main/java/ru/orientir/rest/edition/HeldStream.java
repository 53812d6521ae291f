package ru.orientir.rest.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Holds an answer back until it is whole, so that a store that fails half-way still gives a proper problem, and so that the
 * answer can be kept. What is too long for that is passed on as it comes.
 */
final class HeldStream extends OutputStream {

    private final OutputStream target;
    private final int longest;
    private ByteArrayOutputStream held = new ByteArrayOutputStream(64 * 1024);

    HeldStream(OutputStream target, int longest) {
        this.target = target;
        this.longest = longest;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (held == null) {
            target.write(bytes, from, length);
        } else if (held.size() + length > longest) {
            held.writeTo(target);
            held = null;
            target.write(bytes, from, length);
        } else {
            held.write(bytes, from, length);
        }
    }

    /** The whole answer, not sent yet; empty if it was too long and has been sent. */
    Optional<byte[]> whole() {
        return Optional.ofNullable(held).map(ByteArrayOutputStream::toByteArray);
    }
}
