import { Bone, Repeat } from './skeleton.tsx'

/** Three things that can be done with a row, in a line of their own. */
export const ActionBones = () => (
  <span className="cluster across">
    <Repeat times={3}>
      <span className="plain">
        <Bone />
      </span>
    </Repeat>
  </span>
)
