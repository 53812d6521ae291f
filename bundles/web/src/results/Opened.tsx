import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import { Loaded } from '../parts/Loaded';
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
  children,
}: {
  id: number;
  edition: string | null;
  children: (opened: Opened) => ReactNode;
}) {
  const campaign = useCampaign(id);
  const methodology = useMethodology(campaign.data?.methodology);
  const editions = useEditions(id);
  return (
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
}
