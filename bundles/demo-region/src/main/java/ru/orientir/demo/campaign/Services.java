package ru.orientir.demo.campaign;

import ru.orientir.portal.OrganisationRegistry;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.reporting.ReportingService;
import ru.orientir.submission.CampaignService;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.SubmissionService;

/** What the demo works through. It knows no table. */
public record Services(
        OrganisationRegistry registry,
        MethodologyService methodologies,
        CampaignService campaigns,
        SubmissionService submissions,
        ReportingService reporting,
        PortalAccounts accounts) {}
