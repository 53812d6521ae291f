package ru.orientir.persistence.submission;

import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.persistence.document.RosterRuleDocument;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.Entry;
import ru.orientir.submission.Period;
import ru.orientir.submission.Stage;

/** A row of {@code campaign}. */
@Entity
@Table(name = "campaign")
public class CampaignEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "campaign_id")
    @SequenceGenerator(name = "campaign_id", sequenceName = "campaign_id", allocationSize = 1)
    private Long id;

    private String title;

    @Column(name = "methodology")
    private String methodologyId;

    @Column(name = "methodology_version")
    private String methodologyVersion;

    private String period;

    @Column(name = "target_year")
    private int targetYear;

    private String basis;

    @Column(name = "entry_from")
    private LocalDate entryFrom;

    @Column(name = "entry_to")
    private LocalDate entryTo;

    private String stage;
    private boolean review;
    private boolean rankings;
    private boolean archive;
    private String owner;
    private String recipient;

    @Column(name = "report_by")
    private LocalDate reportBy;

    @Column(name = "roster_rule")
    private String rosterRule;

    /** Not JPA's: it grows with every update under the row's lock, also when only what belongs to the campaign has changed. */
    private int version;

    protected CampaignEntity() {}

    CampaignEntity(CampaignDraft draft) {
        version = 1;
        stage = Stage.PREPARATION.code();
        title = draft.title();
        methodologyId = draft.methodology().id();
        methodologyVersion = draft.methodology().version();
        period = draft.period().text();
        targetYear = draft.targetYear();
        basis = draft.basis();
        entryFrom = draft.entry().from();
        entryTo = draft.entry().to();
        review = draft.review();
        rankings = draft.rankings();
        archive = draft.archive();
        owner = draft.owner().orElse(null);
        recipient = draft.recipient().orElse(null);
        reportBy = draft.reportBy().orElse(null);
        rosterRule = RosterRuleDocument.write(draft.roster());
    }

    /** @throws IllegalStateException if the campaign given was read before somebody changed it: it was not locked */
    void take(Campaign campaign) {
        if (campaign.version() != version) {
            throw new IllegalStateException("campaign/" + id + " is at version " + version + ", not at "
                    + campaign.version() + ": lock it before reading it");
        }
        version++;
        stage = campaign.stage().code();
        title = campaign.title();
        methodologyId = campaign.methodology().id();
        methodologyVersion = campaign.methodology().version();
        period = campaign.period().text();
        targetYear = campaign.targetYear();
        basis = campaign.basis();
        entryFrom = campaign.entry().from();
        entryTo = campaign.entry().to();
        review = campaign.review();
        rankings = campaign.rankings();
        archive = campaign.archive();
        owner = campaign.owner().orElse(null);
        recipient = campaign.recipient().orElse(null);
        reportBy = campaign.reportBy().orElse(null);
        rosterRule = RosterRuleDocument.write(campaign.roster());
    }

    Campaign campaign() {
        return new Campaign(
                id,
                title,
                new MethodologyId(methodologyId, methodologyVersion),
                Period.parse(period).orElseThrow(),
                targetYear,
                basis,
                new Entry(entryFrom, entryTo),
                Stage.ofCode(stage).orElseThrow(),
                review,
                rankings,
                archive,
                Optional.ofNullable(owner),
                Optional.ofNullable(recipient),
                Optional.ofNullable(reportBy),
                RosterRuleDocument.read(rosterRule),
                version);
    }
}
