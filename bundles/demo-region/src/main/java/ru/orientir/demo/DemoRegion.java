package ru.orientir.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.demo.campaign.DemoFailed;
import ru.orientir.demo.campaign.Services;
import ru.orientir.demo.campaign.Watch;
import ru.orientir.portal.FrontPageNote;
import ru.orientir.portal.OrganisationRegistry;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.reporting.ReportingService;
import ru.orientir.submission.CampaignService;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.SubmissionService;

/** Loads the demo beside the container's start, and tells on the front page how far it is and who can log in. */
@Component(service = FrontPageNote.class, immediate = true)
public final class DemoRegion implements FrontPageNote {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRegion.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DemoLoad load;
    private final Watch watch = new Watch(this::at);
    private final Thread thread = new Thread(this::load, "demo-region");
    private volatile String state = "загрузка начинается";
    private volatile boolean ready;
    private volatile long finished;

    @Activate
    public DemoRegion(
            @Reference OrganisationRegistry registry,
            @Reference MethodologyService methodologies,
            @Reference CampaignService campaigns,
            @Reference SubmissionService submissions,
            @Reference ReportingService reporting,
            @Reference PortalAccounts accounts) {
        Services services = new Services(registry, methodologies, campaigns, submissions, reporting, accounts);
        this.load = new DemoLoad(services, Clock.systemUTC());
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the step that is running: cut off in the middle of a transaction, it would only have to be repeated. */
    @Deactivate
    void stop() throws InterruptedException {
        watch.stop();
        thread.join(PATIENCE.toMillis());
    }

    private void load() {
        long begun = System.nanoTime();
        try {
            if (load.run(watch)) {
                LOG.info(
                        "Демонстрационный регион загружен за {} с. Логины: coordinator, operator, lead, admin,"
                                + " mo-КОД, org-КОД; пароль demo.",
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
            } else {
                LOG.info("Демонстрационный регион уже загружен раньше.");
            }
            finished = load.finished().orElse(0L);
            ready = true;
        } catch (Watch.Stopped e) {
            LOG.info("Загрузка демонстрационного региона остановлена; следующий запуск её продолжит.");
        } catch (DemoFailed e) {
            failed(e.getMessage());
        } catch (RuntimeException e) {
            if (watch.stopped()) {
                LOG.info("Загрузка демонстрационного региона остановлена; следующий запуск её продолжит.");
            } else {
                failed(e.toString());
                LOG.debug("The demo failed", e);
            }
        }
    }

    private void failed(String why) {
        state = "не загружен: " + why;
        LOG.error("Демонстрационный регион не загружен. {}", why);
    }

    private void at(String step) {
        state = "загружается: " + step;
    }

    @Override
    public String title() {
        return "Демонстрационный регион";
    }

    @Override
    public List<String> paragraphs() {
        return ready
                ? List.of(
                        "Завершённый мониторинг наставничества за 2020 год (итоги по области – из материалов Министерства,"
                                + " числа отдельных ПОО вымышлены) и открытый мониторинг с вымышленными формами во всех"
                                + " состояниях.",
                        "Готовые логины, пароль у всех – demo:")
                : List.of("Демонстрационный регион " + state + ". Войти можно будет, когда загрузка завершится.");
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry("operator", "оператор (РЦОКИО): методики, реестр, мониторинги, свод"),
                new Entry("coordinator", "координатор (Министерство): утверждает методики, публикует результаты"),
                new Entry("lead", "ответственный координатор внедрения (ЧИРПО): смотрит своды"),
                new Entry("admin", "администратор платформы: модули"),
                new Entry("mo-КОД", "специалист МОУО, от mo-m01 до mo-m43"),
                new Entry(
                        "org-КОД",
                        "организация: школы org-s0001…, детские сады org-k0001…, доп. образование org-d0001…, ПОО org-c01…"));
    }

    @Override
    public List<String> commands() {
        if (!ready) {
            return List.of();
        }
        return List.of(
                "curl -c cookie.txt -H 'Content-Type: application/json' -d '{\"login\": \"operator\", \"password\": \"demo\"}'"
                        + " {portal}/portal/api/session",
                "curl -b cookie.txt {portal}/monitoring/api/v1/campaigns",
                "curl -b cookie.txt -o svod.xlsx {portal}/monitoring/api/v1/campaigns/" + finished
                        + "/editions/latest/consolidated.xlsx");
    }
}
