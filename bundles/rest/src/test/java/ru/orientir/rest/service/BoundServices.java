package ru.orientir.rest.service;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.CurrentActor;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.OrganisationRegistry;
import ru.orientir.reporting.ReportingService;
import ru.orientir.submission.CampaignService;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.SubmissionService;

/** Binds services as the container does. */
public final class BoundServices {

    private final Services services = new Services();

    public Services services() {
        return services;
    }

    /** The module is on, although nobody asks it for anything. */
    public BoundServices on() {
        return campaigns((CampaignService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CampaignService.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("nobody asks for campaigns");
                }));
    }

    public BoundServices identity(CurrentActor identity) {
        services.identity = identity;
        return this;
    }

    public BoundServices policy(AccessPolicy policy) {
        services.policy = policy;
        return this;
    }

    public BoundServices audit(AuditSink audit) {
        services.audit = audit;
        return this;
    }

    public BoundServices directory(OrganisationDirectory directory) {
        services.directory = directory;
        return this;
    }

    public BoundServices registry(OrganisationRegistry registry) {
        services.registry = registry;
        return this;
    }

    public BoundServices campaigns(CampaignService campaigns) {
        services.campaigns = campaigns;
        return this;
    }

    public BoundServices submissions(SubmissionService submissions) {
        services.submissions = submissions;
        return this;
    }

    public BoundServices methodologies(MethodologyService methodologies) {
        services.methodologies = methodologies;
        return this;
    }

    public BoundServices reporting(ReportingService reporting) {
        services.reporting = reporting;
        return this;
    }

    /** By the name of the one that is away, the same services without it: each of them once. */
    public Map<String, Services> eachWithoutOne() {
        Map<String, Services> without = new TreeMap<>();
        List<Field> fields = Arrays.stream(Services.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
        for (Field away : fields) {
            Services others = new Services();
            for (Field field : fields) {
                if (field != away) {
                    copy(field, others);
                }
            }
            without.put(away.getName(), others);
        }
        return without;
    }

    private void copy(Field field, Services others) {
        try {
            field.set(others, field.get(services));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
