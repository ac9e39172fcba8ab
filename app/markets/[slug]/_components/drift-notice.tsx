import { Notice } from '../../../_ui/notice';
import type { MarketDetail } from './market-detail';

/** Says so where the chain no longer holds what is stored. */
export function DriftNotice({ parameters }: { parameters: MarketDetail['parameters'] }) {
  const drifted = parameters.filter(({ agreement }) => agreement === 'differs');
  if (drifted.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={`${drifted.length} ${drifted.length === 1 ? 'parameter differs' : 'parameters differ'} from the chain`}
    >
      {drifted.map(({ label }) => label).join(', ')}: changed on chain by something other than a proposal from here. The
      verdict below is about the stored values.
    </Notice>
  );
}
