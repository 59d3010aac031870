import { Bone, Repeat, Skeleton } from '#web/ui/skeleton.tsx'
import { OfferTrail } from './offer-trail.tsx'

/** Of an offer's page: the trail, then the places of title, facts, summary. */
export const OfferSkeleton = ({ reference }: { reference: string }) => (
  <div className="wrap">
    <OfferTrail reference={reference} />
    <OfferBones />
  </div>
)

const OfferBones = () => (
  <Skeleton>
    <div className="top stack tight">
      <p className="small cluster">
        <span>
          <Bone width={6} />
        </span>
        <span>
          <Bone width={28} />
        </span>
      </p>
      <p className="big">
        <Bone width={18} />
      </p>
      <p className="big">
        <Bone width={12} />
      </p>
      <p className="big only-narrow">
        <Bone width={8} />
      </p>
      <p className="lead">
        <Bone width={18} />
      </p>
    </div>
    <div className="with-aside">
      <div>
        <div className="rubric mt-0">
          <p className="h2">
            <Bone width={18} />
          </p>
          <dl className="facts paired">
            <Repeat times={12}>
              <div>
                <dt>
                  <Bone width={8} />
                </dt>
                <dd>
                  <Bone />
                  <br />
                  <Bone width={6} />
                </dd>
              </div>
            </Repeat>
          </dl>
        </div>
        <div className="rubric split">
          <p className="h2">
            <Bone />
          </p>
          <p>
            <Repeat times={8}>
              <Bone width={28} /> <Bone width={18} />
              <br />
            </Repeat>
          </p>
        </div>
      </div>
      <div className="rubric mt-0 stack only-wide">
        <p>
          <Bone width={28} />
          <br />
          <Bone />
          <br />
          <Bone width={18} />
        </p>
        <p className="deadline">
          <Bone />
          <br />
          <strong>
            <Bone />
            <br />
            <Bone />
          </strong>
          <Bone />
        </p>
        <p className="small">
          <Bone width={18} />
        </p>
        <div className="stack tight">
          <Repeat times={2}>
            <span className="button wide">
              <Bone />
            </span>
          </Repeat>
        </div>
      </div>
    </div>
  </Skeleton>
)
