package ru.orientir.rest.service;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.CurrentActor;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.OrganisationRegistry;
import ru.orientir.reporting.ReportingService;
import ru.orientir.submission.CampaignService;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.SubmissionService;

/**
 * The services as they are at this moment. The resources stay published while a module is off: whoever asks for one of
 * its services then gets {@link ServiceAway}, and so does everybody while nobody can tell who asks.
 */
@Component(service = Services.class)
public final class Services {

    private static final String MODULE = "module.off";
    private static final String PORTAL = "portal.off";

    // Fields, because a dynamic reference changes while the component lives.
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile CampaignService campaigns;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile SubmissionService submissions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile MethodologyService methodologies;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ReportingService reporting;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile OrganisationDirectory directory;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile OrganisationRegistry registry;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile AccessPolicy policy;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile CurrentActor identity;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile AuditSink audit;

    public CampaignService campaigns() {
        return present(campaigns, MODULE);
    }

    public SubmissionService submissions() {
        return present(submissions, MODULE);
    }

    public MethodologyService methodologies() {
        return present(methodologies, MODULE);
    }

    public ReportingService reporting() {
        return present(reporting, MODULE);
    }

    public OrganisationDirectory directory() {
        return present(directory, PORTAL);
    }

    public OrganisationRegistry registry() {
        return present(registry, PORTAL);
    }

    public AccessPolicy policy() {
        return present(policy, PORTAL);
    }

    public CurrentActor identity() {
        return present(identity, PORTAL);
    }

    /** Where denials go; absent while the portal is away, and then nothing is permitted either. */
    public Optional<AuditSink> audit() {
        return Optional.ofNullable(audit);
    }

    /**
     * Checks that nothing is away. A call that broke while a service went away is told from a defect by this.
     *
     * @throws ServiceAway if a service is missing
     */
    public void requireAll() {
        identity();
        policy();
        registry();
        directory();
        reporting();
        methodologies();
        submissions();
        campaigns();
    }

    private static <T> T present(T service, String code) {
        if (service == null) {
            throw new ServiceAway(code);
        }
        return service;
    }
}
