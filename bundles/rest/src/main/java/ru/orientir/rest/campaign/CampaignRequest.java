package ru.orientir.rest.campaign;

import java.time.LocalDate;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * What the operator states to begin a campaign.
 *
 * @param period {@code 2021}, {@code 2021/2022}, {@code 2021-H1} or {@code 2021..2022}
 * @param targetYear the year whose targets apply
 * @param basis the order it rests on
 * @param review whether a supervisor reviews; no if left out
 * @param rankings whether organisations may be ranked; no if left out
 * @param archive a campaign of the past, whose answers are loaded as accepted; no if left out
 * @param owner who runs it
 * @param recipient who receives the report
 * @param reportBy the last day for the report, where the order sets one itself
 */
public record CampaignRequest(
        String title,
        MethodologyKey methodology,
        String period,
        Integer targetYear,
        String basis,
        EntryJson entry,
        @MayBeAbsent Boolean review,
        @MayBeAbsent Boolean rankings,
        @MayBeAbsent Boolean archive,
        @MayBeAbsent String owner,
        @MayBeAbsent String recipient,
        @MayBeAbsent LocalDate reportBy,
        @MayBeAbsent RosterJson roster) {}
