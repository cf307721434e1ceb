import { checkPeople } from '../../support/names';

describe('given names of two halves', () => {
  it('stand with their family name, on either side', () =>
    checkPeople(
      'Son Heung-min scored twice on Sunday. Finance chief Hyun-woo Park told analysts so. President Lai Ching-te was there.',
      [
        'Son Heung-min | - | - | -',
        'Hyun-woo Park | - | Finance chief | -',
        'Lai Ching-te | - | President | -',
      ],
    ));
});
