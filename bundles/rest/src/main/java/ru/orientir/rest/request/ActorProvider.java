package ru.orientir.rest.request;

import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import ru.orientir.auth.Actor;

/** Gives {@code @Context Actor} to the resources that read. */
@Provider
public final class ActorProvider implements ContextProvider<Actor> {

    @Override
    public Actor createContext(Message message) {
        return message.get(Actor.class);
    }
}
