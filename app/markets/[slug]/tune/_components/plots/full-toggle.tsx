import { Maximize2, ZoomIn } from 'lucide-react';
import { Button } from '../../../../../_ui/button';

interface FullToggleProps {
  full: boolean;
  /** what is seen of it otherwise, and in full */
  near: string;
  whole: string;
  onFull: (full: boolean) => void;
}

export function FullToggle({ full, near, whole, onFull }: FullToggleProps) {
  const Icon = full ? ZoomIn : Maximize2;
  return (
    <Button tone="quiet" size="small" onClick={() => onFull(!full)}>
      <Icon aria-hidden className="size-3.5" />
      {full ? near : whole}
    </Button>
  );
}
