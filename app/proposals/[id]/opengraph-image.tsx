import { ImageResponse } from 'next/og';
import { readProposal } from '../../_trpc/server';

export const alt = 'The proposal’s number, title, verdict now and proposed';
export const size = { width: 1200, height: 630 };
export const contentType = 'image/png';

/** State colours of the dark theme: a picture in a chat has no theme of its own. */
const COLOURS: Readonly<Record<string, string>> = {
  pass: '#4ade80',
  warn: '#fbbf24',
  fail: '#f87171',
  'not run': '#94a3b8',
  stale: '#94a3b8',
};

const percent = (shock: number | null) => (shock === null ? 'none found' : `${(shock * 100).toPrecision(3)} % fall`);

/** What a link to the proposal looks like elsewhere: verdict first, in the words of the page. */
export default async function Image({ params }: { params: Promise<{ id: string }> }) {
  const proposal = await readProposal((await params).id);
  if (!proposal) return new ImageResponse(<Frame footer="Homeostat">No such proposal</Frame>, size);
  const { number, title, state, workspaceName, marketName, sentence, before, after } = proposal;
  return new ImageResponse(
    <Frame footer={`${workspaceName} · ${marketName} · ${state}`}>
      <div
        style={{ display: 'flex', fontSize: 54, fontWeight: 600, lineHeight: 1.15, maxHeight: 190, overflow: 'hidden' }}
      >
        {`#${number} ${shortened(title, 90)}`}
      </div>
      <div
        style={{ display: 'flex', marginTop: 18, fontSize: 28, color: '#cbd5e1', maxHeight: 110, overflow: 'hidden' }}
      >
        {shortened(sentence, 160)}
      </div>
      <div style={{ display: 'flex', marginTop: 36, gap: 40 }}>
        <Verdict name="In force" {...before} />
        <Verdict name="Proposed" {...after} />
      </div>
    </Frame>,
    size,
  );
}

const shortened = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

function Frame({ children, footer }: { children: React.ReactNode; footer: string }) {
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        padding: 64,
        color: '#f1f5f9',
        background: '#0d1015',
        fontSize: 48,
      }}
    >
      {children}
      <div style={{ display: 'flex', marginTop: 'auto', fontSize: 26, color: '#94a3b8' }}>{footer}</div>
    </div>
  );
}

interface VerdictProps {
  name: string;
  state: string;
  criticalShock: number | null;
}

function Verdict({ name, state, criticalShock }: VerdictProps) {
  const colour = COLOURS[state] ?? '#94a3b8';
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: 480,
        padding: '20px 28px',
        borderLeft: `8px solid ${colour}`,
        background: '#171b22',
      }}
    >
      <div style={{ display: 'flex', fontSize: 24, color: '#94a3b8' }}>{name}</div>
      <div style={{ display: 'flex', fontSize: 44, fontWeight: 600, color: colour }}>{state}</div>
      <div style={{ display: 'flex', fontSize: 26 }}>{`Critical shock: ${percent(criticalShock)}`}</div>
    </div>
  );
}
