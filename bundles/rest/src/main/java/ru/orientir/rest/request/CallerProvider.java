package ru.orientir.rest.request;

import java.util.Optional;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import ru.orientir.auth.Actor;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.submission.Caller;

/** Gives {@code @Context Caller} to the resources that write. */
@Provider
public final class CallerProvider implements ContextProvider<Caller> {

    @Override
    public Caller createContext(Message message) {
        return new Caller(message.get(Actor.class), Optional.ofNullable(message.get(IdempotencyKey.class)));
    }
}
