import starlight from '@astrojs/starlight'
import log from 'a-log'

export default {
  integrations: [
    starlight({
      title: 'Trails',
      plugins: [log({ title: 'Log' })],
      sidebar: [{ label: 'Walks', items: [{ label: 'Log', link: '/log/' }] }],
    }),
  ],
}
