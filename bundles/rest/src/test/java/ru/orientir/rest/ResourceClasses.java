package ru.orientir.rest;

import java.util.List;
import ru.orientir.rest.campaign.CampaignResource;
import ru.orientir.rest.description.DescriptionResource;
import ru.orientir.rest.edition.EditionResource;
import ru.orientir.rest.edition.LiveResource;
import ru.orientir.rest.methodology.MethodologyResource;
import ru.orientir.rest.organisation.MeResource;
import ru.orientir.rest.organisation.OrganisationResource;
import ru.orientir.rest.publication.PublicResource;
import ru.orientir.rest.submission.CampaignSubmissionsResource;
import ru.orientir.rest.submission.SubmissionResource;

/** The classes of the resources, for what is generated from them. */
public final class ResourceClasses {

    private ResourceClasses() {}

    public static List<Class<?>> all() {
        return List.of(
                MeResource.class,
                OrganisationResource.class,
                MethodologyResource.class,
                CampaignResource.class,
                CampaignSubmissionsResource.class,
                SubmissionResource.class,
                EditionResource.class,
                LiveResource.class,
                PublicResource.class,
                DescriptionResource.class);
    }
}
