import { Bone, Skeleton } from '#web/ui/skeleton.tsx'

/** The places of an offer's page: trail, title, facts, summary. */
export const OfferSkeleton = () => (
  <Skeleton className="wrap">
    <div className="trail">
      <ul className="crumbs">
        <li>
          <Bone width={28} />
        </li>
      </ul>
    </div>
    <div className="top stack tight">
      <p className="small">
        <Bone width={18} />
      </p>
      <p className="big">
        <Bone width={18} />
        <br />
        <Bone width={12} />
      </p>
      <p className="lead">
        <Bone width={18} />
      </p>
    </div>
    <div className="with-aside">
      <div className="rubric mt-0 stack">
        {Array.from({ length: 8 }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bones are all the same
          <p key={line}>
            <Bone width={line % 2 === 0 ? 28 : 18} />
          </p>
        ))}
      </div>
      <div className="rubric mt-0 stack only-wide">
        <p>
          <Bone width={18} />
        </p>
        <p className="deadline">
          <Bone width={12} />
        </p>
      </div>
    </div>
  </Skeleton>
)
