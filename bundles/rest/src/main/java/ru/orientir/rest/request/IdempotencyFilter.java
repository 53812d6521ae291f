package ru.orientir.rest.request;

import java.io.IOException;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.Priority;
import javax.ws.rs.Consumes;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.apache.cxf.phase.PhaseInterceptorChain;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.rest.json.Body;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/** Keeps the key of a request that may be repeated, with the hash of the bytes of its body. */
@Priority(Priorities.USER)
public final class IdempotencyFilter implements ContainerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        List<String> keys = request.getHeaders().getOrDefault(HEADER, List.of());
        if (keys.isEmpty() || !resource.getResourceMethod().isAnnotationPresent(Consumes.class)) {
            return;
        }
        if (keys.size() > 1 || !KEY.matcher(keys.get(0)).matches()) {
            throw RequestProblem.of(
                    ProblemKind.MALFORMED,
                    "idempotency.key",
                    "Передайте один Idempotency-Key: от 1 до 100 латинских букв, цифр и знаков без пробелов.");
        }
        byte[] body = Body.bytes(request.getEntityStream(), limit(resource.getResourceMethod()));
        request.setEntityStream(new Body.Held(body));
        String called = request.getMethod() + " " + request.getUriInfo().getPath();
        PhaseInterceptorChain.getCurrentMessage()
                .put(IdempotencyKey.class, new IdempotencyKey(keys.get(0), called, sha256(body)));
    }

    /** How much of a body an endpoint takes, in bytes: nobody's key makes the server hold more. */
    static int limit(Method endpoint) {
        LongestBody longest = endpoint.getAnnotation(LongestBody.class);
        return longest == null ? Body.DOCUMENT : longest.value();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
