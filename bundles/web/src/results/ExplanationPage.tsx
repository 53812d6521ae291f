import { figure, inMinutes } from '@orientir/kit/words';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'wouter';
import { api, data, type Schema } from '../api/client';
import { useUser } from '../app/user';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { Scroll } from '../parts/Scroll';
import { explanationAddress, resultsAddress, subjectAddress } from './address';
import { type Names, useParticipants, useTerritoryNames } from './data';
import type { Line } from './lines';
import { type Opened, WithCampaign } from './Opened';
import { coverageOf, isTier, STATES, share, type Tier, valueText, WITHOUT_VALUE, withoutValue } from './words';
import './results.css';

type Explanation = Schema['ExplanationJson'];

/** How one number came about, so that anybody can repeat it by hand, and what would move the level. */
export function ExplanationPage() {
  const { id, tier, code, indicator } = useParams<{ id: string; tier: string; code: string; indicator: string }>();
  const [query] = useSearchParams();
  return (
    <WithCampaign id={Number(id)} edition={query.get('edition')} title="Как это посчитано">
      {(opened) =>
        isTier(tier) && opened.chosen !== 'live' ? (
          <Explained
            opened={opened}
            edition={opened.chosen}
            tier={tier}
            code={code}
            indicator={indicator}
            authority={query.get('subject') === 'authority'}
          />
        ) : (
          <Page title="Как это посчитано" crumbs={[{ title: 'Результаты', href: '/results' }]}>
            <p>Расчёт показывается для выпусков. Пока выпуска нет, результаты предварительные.</p>
          </Page>
        )
      }
    </WithCampaign>
  );
}

function Explained({
  opened,
  edition,
  tier,
  code,
  indicator,
  authority,
}: {
  opened: Opened;
  edition: number;
  tier: Tier;
  code: string;
  indicator: string;
  authority: boolean;
}) {
  const { organisation } = useUser();
  const { campaign, lines } = opened;
  const subject = tier === 'organisation' ? 'organisation' : authority ? 'authority' : 'territory';
  const explanation = useQuery({
    queryKey: ['explanation', campaign.id, edition, code, indicator, subject],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      data(
        api.GET('/campaigns/{id}/editions/{n}/results/{organisation}/{indicator}/explanation', {
          params: { path: { id: campaign.id, n: String(edition), organisation: code, indicator }, query: { subject } },
        }),
      ),
  });
  const territories = useTerritoryNames(campaign);
  const participants = useParticipants(campaign.id, tier === 'municipality' ? code : undefined);
  const name = territories.get(code) ?? participants.get(code) ?? code;
  const line = lines.find((one) => one.code === indicator);
  return (
    <Page
      title="Как это посчитано"
      crumbs={[
        { title: 'Результаты', href: '/results' },
        { title: campaign.title, href: resultsAddress(campaign.id, edition, { tier, indicator }) },
        {
          title: code === organisation.code ? 'Мои результаты' : name,
          href: subjectAddress(campaign.id, edition, tier, code),
        },
      ]}
    >
      <Loaded query={explanation}>
        {(told) =>
          line ? (
            <Told
              told={told}
              line={line}
              name={authority ? `${name}, форма МОУО` : name}
              names={new Map([...participants, ...territories])}
              opened={opened}
              tier={tier}
            />
          ) : (
            <p>Такого показателя в методике нет.</p>
          )
        }
      </Loaded>
    </Page>
  );
}

function Told({
  told,
  line,
  name,
  names,
  opened,
  tier,
}: {
  told: Explanation;
  line: Line;
  name: string;
  names: Names;
  opened: Opened;
  tier: Tier;
}) {
  const { result } = told;
  const none = withoutValue(result);
  return (
    <>
      <p>
        {name}. {line.title}
      </p>
      <p className="big">{valueText(result, line)}</p>
      {none && <p>Значения нет: {WITHOUT_VALUE[none]}.</p>}
      {none && result.reason && <Reason reason={result.reason} line={line} opened={opened} names={names} />}
      {told.target && <p>{told.target}</p>}
      {told.points && <p>{told.points}</p>}
      {told.level && <p>{told.level}</p>}
      <Moves told={told} line={line} opened={opened} />

      <h2>Расчёт</h2>
      {told.legal && (
        <>
          <h3>В документе</h3>
          <p className="worked">{told.legal}</p>
        </>
      )}
      <h3>Словами</h3>
      <p className="worked">{onPaper(told.worded)}</p>
      {told.substituted && (
        <>
          <h3>Числами</h3>
          <p className="worked">
            <code>{onPaper(told.substituted)}</code>

            {!none && (
              <>
                {' '}
                → <strong>{valueText(result, line)}</strong>
              </>
            )}
          </p>
        </>
      )}
      <h3>Правило</h3>
      <p>{told.rule}</p>
      {told.rounding && (
        <p>
          Округление. {told.rounding}
          {told.exact && (
            <>
              {' '}
              До округления: <code>{onPaper(told.exact)}</code>.
            </>
          )}
        </p>
      )}
      {line.kind === 'indicator' && (
        <>
          <h3>Охват</h3>
          <p>
            Учтено {coverageOf(result.coverage)}
            {result.coverage.answers !== undefined && `; ответов – ${share(result.coverage.answers)}`}.
          </p>
        </>
      )}

      {told.parts.length > 0 && <Parts told={told} opened={opened} tier={tier} code={result.organisation} />}
      {told.operands.length > 0 && <Sources told={told} names={names} />}
      {told.edition && (
        <p className="quiet">
          Выпуск № {told.edition.edition} от {inMinutes(told.edition.at)},{' '}
          {STATES[told.edition.state] ?? told.edition.state}. Контрольная сумма: <code>{told.edition.hash}</code>
        </p>
      )}
    </>
  );
}

function Reason({
  reason,
  line,
  opened: { methodology, lines },
  names,
}: {
  reason: string;
  line: Line;
  opened: Opened;
  names: Names;
}) {
  const parts = reason.split(/, (?!"year")/).map((code) => {
    const [input = code, organisation] = code.split('@');
    const title =
      line.kind === 'indicator'
        ? methodology.inputs.find((one) => one.code === input)?.label
        : lines.find((one) => one.code === input)?.title;
    const asked = title ? `«${title}»` : input;
    return organisation ? `${asked} (${names.get(organisation) ?? organisation})` : asked;
  });
  return (
    <p>
      {line.kind === 'indicator' ? 'Не указано' : 'Нет баллов'}: {parts.join('; ')}.
    </p>
  );
}

/** A formula of the server as it is written on paper here. */
function onPaper(formula: string): string {
  return formula.replaceAll(' * ', ' × ').replace(/(\d)\.(?=\d)/g, '$1,');
}

/** The smallest changes that reach a higher level. */
function Moves({ told, line, opened: { lines } }: { told: Explanation; line: Line; opened: Opened }) {
  if (told.moves.length === 0) {
    const reached = line.levels.findIndex(({ code }) => code === told.result.level);
    return reached >= 0 && reached < line.levels.length - 1 ? (
      <p>Изменив один числитель, следующего уровня не достичь: нужно поднять несколько показателей.</p>
    ) : null;
  }
  const levelOf = (code: string) => line.levels.find((level) => level.code === code)?.title ?? code;
  return (
    <>
      <h2>Что подняло бы уровень</h2>
      <p>
        Хватило бы {told.moves.length === 1 ? 'этого изменения' : 'любого из этих изменений'}, если остальное не
        меняется.
      </p>
      <Scroll label="Что подняло бы уровень">
        <table>
          <caption className="visually-hidden">Изменения, которых хватило бы для следующего уровня</caption>
          <thead>
            <tr>
              <th scope="col">Показатель</th>
              <th scope="col" className="num">
                Числитель сейчас
              </th>
              <th scope="col" className="num">
                Нужно
              </th>
              <th scope="col" className="num">
                Разница
              </th>
              <th scope="col">Уровень</th>
            </tr>
          </thead>
          <tbody>
            {told.moves.map(({ indicator, level, from, to }) => (
              <tr key={`${indicator}/${level}`}>
                <th scope="row">{lines.find((one) => one.code === indicator)?.title ?? indicator}</th>
                <td className="num">{figure(from)}</td>
                <td className="num">{figure(to)}</td>
                <td className="num">
                  {to > from ? '+' : '\u2212'}
                  {figure(Math.abs(to - from))}
                </td>
                <td>{levelOf(level)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

/** What the points of a criterion or of the total are brought together from. */
function Parts({
  told,
  opened: { campaign, lines },
  tier,
  code,
}: {
  told: Explanation;
  opened: Opened;
  tier: Tier;
  code: string;
}) {
  const weighted = told.parts.some(({ weight }) => weight !== undefined);
  return (
    <>
      <h2>Из чего складывается</h2>
      <Scroll label="Составляющие">
        <table>
          <caption className="visually-hidden">Составляющие</caption>
          <thead>
            <tr>
              <th scope="col">Составляющая</th>
              <th scope="col" className="num">
                Значение
              </th>
              <th scope="col" className="num">
                Баллы
              </th>
              {weighted && (
                <th scope="col" className="num">
                  Вес
                </th>
              )}
              <th scope="col" className="num">
                Учтено баллов
              </th>
            </tr>
          </thead>
          <tbody>
            {told.parts.map(({ title, result, weight, counted }) => {
              const line = lines.find((one) => one.code === result.indicator);
              const href = explanationAddress(campaign.id, told.edition?.edition ?? 'live', tier, {
                ...result,
                organisation: code,
              });
              const text = line ? valueText(result, line) : '–';
              return (
                <tr key={result.indicator}>
                  <th scope="row">{title}</th>
                  <td className="num">{href ? <Link href={href}>{text}</Link> : text}</td>
                  <td className="num">{result.points === undefined ? '–' : figure(result.points)}</td>
                  {weighted && <td className="num">{weight === undefined ? '–' : figure(weight)}</td>}
                  <td className="num">{counted === undefined ? 'не учтено' : figure(counted)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

/** Every answer that a number rests on, with the revision of the form it is from. */
function Sources({ told, names }: { told: Explanation; names: Names }) {
  return (
    <>
      <h2>Источники</h2>
      {told.withheld > 0 && (
        <p>
          В суммах участвуют и другие организации (ещё {figure(told.withheld)}): их ответы видны им самим и тем, кто за
          них отвечает.
        </p>
      )}
      {told.operands.map(({ input, label, sum, parts }) => (
        <details key={input} open={parts.length <= 3}>
          <summary>
            {label}: {sum === undefined ? 'нет данных' : figure(sum)}
          </summary>
          <Scroll label={`Ответы: ${label}`}>
            <table>
              <caption className="visually-hidden">Ответы: {label}</caption>
              <thead>
                <tr>
                  <th scope="col">Организация</th>
                  <th scope="col" className="num">
                    Ответ
                  </th>
                  <th scope="col">Откуда</th>
                  <th scope="col">Учтено</th>
                </tr>
              </thead>
              <tbody>
                {parts.map((part) => (
                  <Source
                    key={part.organisation}
                    part={part}
                    name={names.get(part.organisation) ?? part.organisation}
                  />
                ))}
              </tbody>
            </table>
          </Scroll>
        </details>
      ))}
    </>
  );
}

function Source({ part, name }: { part: Schema['Part']; name: string }) {
  const { organisation } = useUser();
  const { answer, counted, submission, revision } = part;
  const from =
    submission === undefined
      ? answer.value === undefined
        ? 'форма не представлена'
        : 'справочное значение'
      : `форма, редакция ${revision}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{answerText(answer)}</td>
      <td>
        {submission !== undefined && part.organisation === organisation.code ? (
          <Link href={`/forms/${submission}`}>{from}</Link>
        ) : (
          from
        )}
      </td>
      <td>{counted ? 'да' : 'нет'}</td>
    </tr>
  );
}

function answerText({ value, notApplicable }: Schema['AnswerJson']): string {
  if (notApplicable !== undefined) {
    return `не применимо: ${notApplicable}`;
  }
  return value === undefined
    ? 'нет ответа'
    : typeof value === 'number'
      ? figure(value)
      : typeof value === 'boolean'
        ? value
          ? 'да'
          : 'нет'
        : value;
}
