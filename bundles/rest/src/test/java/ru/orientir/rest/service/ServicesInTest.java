package ru.orientir.rest.service;

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
public final class ServicesInTest {

    private final Services services = new Services();

    public Services services() {
        return services;
    }

    public ServicesInTest identity(CurrentActor identity) {
        services.identity = identity;
        return this;
    }

    public ServicesInTest policy(AccessPolicy policy) {
        services.policy = policy;
        return this;
    }

    public ServicesInTest audit(AuditSink audit) {
        services.audit = audit;
        return this;
    }

    public ServicesInTest directory(OrganisationDirectory directory) {
        services.directory = directory;
        return this;
    }

    public ServicesInTest registry(OrganisationRegistry registry) {
        services.registry = registry;
        return this;
    }

    public ServicesInTest campaigns(CampaignService campaigns) {
        services.campaigns = campaigns;
        return this;
    }

    public ServicesInTest submissions(SubmissionService submissions) {
        services.submissions = submissions;
        return this;
    }

    public ServicesInTest methodologies(MethodologyService methodologies) {
        services.methodologies = methodologies;
        return this;
    }

    public ServicesInTest reporting(ReportingService reporting) {
        services.reporting = reporting;
        return this;
    }
}
