package ru.orientir.rest.publication;

import java.time.LocalDate;
import java.util.List;
import ru.orientir.indicator.LegalBasis;
import ru.orientir.indicator.Methodology;
import ru.orientir.reporting.Publication;
import ru.orientir.rest.json.MayBeAbsent;

/** A campaign with published results: by which methodology they were calculated, and of which territories they are. */
public record PublicationJson(
        PublicCampaignJson campaign,
        PublicMethodology methodology,
        List<PublicIndicator> indicators,
        List<PublicTerritory> territories) {

    static PublicationJson of(Publication publication) {
        Methodology methodology = publication.methodology();
        return new PublicationJson(
                PublicCampaignJson.of(publication.campaign(), publication.edition()),
                PublicMethodology.of(methodology),
                PublicLine.of(methodology).stream().map(PublicIndicator::of).toList(),
                publication.territories().stream()
                        .map(territory -> new PublicTerritory(
                                territory.code(),
                                territory.name(),
                                territory.code().equals(publication.root()) ? "region" : "municipality"))
                        .toList());
    }

    /** What the results were calculated by, and the document that approved it. */
    public record PublicMethodology(
            String id,
            String version,
            String title,
            String document,
            @MayBeAbsent LocalDate date,
            @MayBeAbsent String number) {

        static PublicMethodology of(Methodology methodology) {
            LegalBasis basis = methodology.basis();
            return new PublicMethodology(
                    methodology.id().id(),
                    methodology.id().version(),
                    methodology.title(),
                    basis.document(),
                    basis.date().orElse(null),
                    basis.number().orElse(null));
        }
    }

    /**
     * What has figures.
     *
     * @param legal the formula as the document words it
     * @param method how the figure comes about, in plain words
     */
    public record PublicIndicator(
            String code,
            String title,
            String unit,
            int decimals,
            @MayBeAbsent String criterion,
            @MayBeAbsent String legal,
            List<String> method) {

        static PublicIndicator of(PublicLine line) {
            return new PublicIndicator(
                    line.code(),
                    line.title(),
                    line.unit(),
                    line.decimals(),
                    line.criterion().orElse(null),
                    line.legal().orElse(null),
                    line.method());
        }
    }

    /** @param tier region or municipality */
    public record PublicTerritory(String code, String name, String tier) {}
}
