import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { useMethodology } from '../campaign/queries';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { Criteria } from './Criteria';
import { Facts } from './Facts';
import { Forms } from './Forms';
import { type Methodology, titles } from './groups';
import { History, Warnings } from './History';
import { Inputs } from './Inputs';
import { LifeBar } from './LifeBar';
import './methodology.css';
import { Checks, Recommendations } from './Rules';
import { contents, type Part } from './told';

const CRUMBS = [{ title: 'Методики', href: '/methodologies' }];

/** One version of a methodology: what is asked, how it is calculated, what is said to whom. */
export default function MethodologyPage() {
  const { id = '', version = '' } = useParams<{ id: string; version: string }>();
  const methodology = useMethodology({ id, version });
  return (
    <Page title={methodology.data?.title ?? `${id}, версия ${version}`} crumbs={CRUMBS}>
      <Loaded query={methodology}>
        {(known) => (
          <>
            <LifeBar methodology={known} />
            <Facts methodology={known} />
            <Parts methodology={known} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Parts({ methodology }: { methodology: Methodology }) {
  const known = titles(methodology);
  const shown: Record<Part, () => ReactNode> = {
    criteria: () => <Criteria methodology={methodology} known={known} />,
    inputs: () => <Inputs inputs={methodology.inputs} />,
    forms: () => <Forms forms={methodology.forms} known={known} />,
    checks: () => <Checks checks={methodology.checks} known={known} />,
    recommendations: () => <Recommendations recommendations={methodology.recommendations} known={known} />,
    warnings: () => <Warnings warnings={methodology.warnings} />,
    history: () => <History history={methodology.history ?? []} />,
  };
  return contents(methodology).map(({ part, title }) => (
    <section key={part} aria-labelledby={part}>
      <h2 id={part}>{title}</h2>
      {shown[part]()}
    </section>
  ));
}
