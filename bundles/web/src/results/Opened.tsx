import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { type Chosen, chosenEdition, useCampaign, useEditions, useMethodology } from './data';
import { type Line, linesOf } from './lines';

export interface Opened {
  campaign: Schema['CampaignJson'];
  methodology: Schema['MethodologyJson'];
  lines: Line[];
  editions: Schema['EditionJson'][];
  chosen: Chosen;
}

/** What every page of results needs first: the campaign, by which methodology it counts, and which edition is wanted. */
export function WithCampaign({
  id,
  edition,
  title,
  children,
}: {
  id: number;
  edition: string | null;
  /** Of the page, where it has none of its own until all is there. */
  title?: string;
  children: (opened: Opened) => ReactNode;
}) {
  const campaign = useCampaign(id);
  const methodology = useMethodology(campaign.data?.methodology);
  const editions = useEditions(id);
  const opened = (
    <Loaded query={campaign}>
      {(known) => (
        <Loaded query={methodology}>
          {(pack) => (
            <Loaded query={editions}>
              {(all) =>
                children({
                  campaign: known,
                  methodology: pack,
                  lines: linesOf(pack),
                  editions: all,
                  chosen: chosenEdition(edition, all, known.stage),
                })
              }
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
  const there = campaign.data && methodology.data && editions.data;
  return there || title === undefined ? (
    opened
  ) : (
    <Page title={title} crumbs={[{ title: 'Результаты', href: '/results' }]}>
      {opened}
    </Page>
  );
}
