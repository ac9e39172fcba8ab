interface MarketChoiceProps {
  markets: readonly { readonly slug: string; readonly name: string }[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

export function MarketChoice({ markets, chosen, onChange }: MarketChoiceProps) {
  const toggle = (slug: string) =>
    onChange(
      markets
        .map((market) => market.slug)
        .filter((one) => (one === slug ? !chosen.includes(one) : chosen.includes(one))),
    );
  return (
    <fieldset>
      <legend className="sr-only">Markets that change</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {markets.map(({ slug, name }) => (
          <label key={slug} className="flex items-center gap-2 text-sm">
            <input type="checkbox" checked={chosen.includes(slug)} onChange={() => toggle(slug)} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
