package ru.orientir.demo.campaign;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.MethodologyService.State;

/** The methodologies of the demo. The module publishes what it is shipped with while it starts, beside this load. */
public final class PublishedPacks {

    private static final List<MethodologyId> NEEDED = List.of(MentoringCampaign.METHODOLOGY, OpenCampaign.METHODOLOGY);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final MethodologyService service;
    private final Duration patience;

    public PublishedPacks(MethodologyService service, Duration patience) {
        this.service = service;
        this.patience = patience;
    }

    /** @throws DemoFailed if they are not published in time */
    public void await(Watch watch) {
        long until = System.nanoTime() + patience.toNanos();
        for (List<MethodologyId> missing = missing(); !missing.isEmpty(); missing = missing()) {
            if (System.nanoTime() - until >= 0) {
                throw new DemoFailed("Методики не утверждены: " + missing + ". Установлены ли модули methodology-*?");
            }
            watch.check();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private List<MethodologyId> missing() {
        List<MethodologyId> published = service.methodologies(Actors.OPERATOR).stream()
                .filter(stored -> stored.state() == State.PUBLISHED)
                .map(stored -> stored.methodology().id())
                .toList();
        return NEEDED.stream().filter(id -> !published.contains(id)).toList();
    }
}
