package ru.orientir.sample;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;
import ru.orientir.auth.Actor;

/** What the module does, while it is on. */
@Component(service = Greetings.class)
@SatisfyingConditionTarget("(osgi.condition.id=orientir." + SampleModule.ID + ")")
public final class Greetings {

    String greet(Actor actor) {
        return "Здравствуйте, " + actor.account() + '!';
    }
}
