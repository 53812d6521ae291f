package ru.orientir.rest.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.WriterInterceptor;
import javax.ws.rs.ext.WriterInterceptorContext;

/** Compresses JSON and YAML for who wants it, from two kilobytes on, fast rather than tight. */
public final class GzipAnswers implements WriterInterceptor {

    private static final int WORTH_IT = 2048;
    private static final Set<String> SUBTYPES = Set.of("json", "yaml", "problem+json");

    @Context
    private HttpHeaders request;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        MultivaluedMap<String, Object> headers = context.getHeaders();
        MediaType type = context.getMediaType();
        if (type == null
                || !SUBTYPES.contains(type.getSubtype())
                || headers.containsKey(HttpHeaders.CONTENT_ENCODING)) {
            context.proceed();
            return;
        }
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!accepted(request)) {
            context.proceed();
            return;
        }
        try (Compressed out = new Compressed(context.getOutputStream(), headers)) {
            context.setOutputStream(out);
            context.proceed();
        }
    }

    /** Whether the client takes gzip. */
    public static boolean accepted(HttpHeaders request) {
        List<String> values = request.getRequestHeader(HttpHeaders.ACCEPT_ENCODING);
        return values != null
                && String.join(",", values)
                        .toLowerCase(Locale.ROOT)
                        .matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    public static OutputStream compressing(OutputStream out) throws IOException {
        return new Fast(out);
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, 16 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Holds the beginning back until it is known whether compressing is worth it. */
    private static final class Compressed extends OutputStream {

        private final OutputStream plain;
        private final MultivaluedMap<String, Object> headers;
        private ByteArrayOutputStream held = new ByteArrayOutputStream(WORTH_IT);
        private OutputStream target;

        Compressed(OutputStream plain, MultivaluedMap<String, Object> headers) {
            this.plain = plain;
            this.headers = headers;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (target != null) {
                target.write(bytes, from, length);
                return;
            }
            held.write(bytes, from, length);
            if (held.size() >= WORTH_IT) {
                headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
                target = compressing(plain);
                held.writeTo(target);
                held = null;
            }
        }

        @Override
        public void flush() throws IOException {
            if (target != null) {
                target.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (target == null) {
                held.writeTo(plain);
                plain.flush();
            } else {
                target.close();
            }
        }
    }
}
