package ru.orientir.reporting.service;

import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Methodology;
import ru.orientir.submission.Campaign;

/** The campaign that asked the same a step before. */
record EarlierCampaign(Earlier.Step step, Campaign campaign, Methodology methodology) {}
