import type { Draw } from './draw'
import {
  americanPhone,
  brazilianPhone,
  foreignPhone,
  frenchPhone,
} from './phones'

/**
 * What people of one origin are called, and how they can be called.
 */
export interface Culture {
  /** Of a hundred customers, about so many. */
  share: number
  firstNames: string[]
  lastNames: string[]
  phone(draw: Draw): string
}

const list = (names: string) => names.split(', ')
const from = (code: string) => (draw: Draw) => foreignPhone(draw, code)

/**
 * Where the customers of the dev store come from: mostly Brazil.
 */
export const cultures: readonly Culture[] = [
  {
    share: 82,
    firstNames: list(
      'João, Maria, José, Ana, Antônio, Francisca, Luís, Adriana, Paulo, Márcia, Carlos, Fernanda, Lucas, Patrícia, Gabriel, Aline, Marcos, Sandra, Rafael, Camila, Felipe, Amanda, Thiago, Bruna, Mateus, Jéssica, Vinícius, Letícia, Otávio, Júlia, Caio, Luíza, Davi, Sofia, Heitor, Alice, Maria Clara, João Pedro, Ana Beatriz, Conceição, Inês, Íris, Ângela, Érica, Sílvia, Mário, Flávio, Cauã, Simão, Estêvão'
    ),
    lastNames: list(
      "Silva, Santos, Oliveira, Souza, Rodrigues, Ferreira, Alves, Pereira, Lima, Gomes, Costa, Ribeiro, Martins, Carvalho, Almeida, Lopes, Soares, Fernandes, Vieira, Barbosa, Rocha, Dias, Nascimento, Andrade, Moreira, Nunes, Marques, Machado, Mendes, Freitas, Cardoso, Ramos, Gonçalves, Santana, Teixeira, Araújo, Magalhães, Conceição, Brandão, D'Ávila, da Silva, da Silva Santos, dos Santos, de Souza Lima, e Silva, Sant’Anna, Guimarães Filho, Corrêa Neto, Müller, Queiroz"
    ),
    phone: brazilianPhone,
  },
  {
    share: 6,
    firstNames: list(
      'Zoë, Éloïse, Jean-Luc, Anne-Sophie, François, Hélène, Noël, Chloé, Loïc, Benoît'
    ),
    lastNames: list(
      'Lefèvre, Dubois, Saint-Exupéry, Le Gall, Bérénger, d’Artagnan, Moreau, de La Fontaine, Garçon, Noël'
    ),
    phone: frenchPhone,
  },
  {
    share: 5,
    firstNames: list(
      'John, Mary-Jane, Sean, Siobhán, Kevin, Shirley, Al, Bo, Renée, William'
    ),
    lastNames: list(
      "Smith, O'Brien, O’Neil, McDonald, Smith-Jones, Johnson, Null, True, de la Cruz, Ng"
    ),
    phone: americanPhone,
  },
  {
    share: 2,
    firstNames: list('Jürgen, Zoë, Łukasz, Małgorzata, Søren, Øyvind, Björn'),
    lastNames: list('Müller, Groß, Wójcik, Żółć, Ångström, Kierkegård, Weiß'),
    phone: from('49'),
  },
  {
    share: 1,
    firstNames: list('小龙, 伟, 芳, 秀英, さくら, 太郎, 花子'),
    lastNames: list('李, 王, 张, 刘, 佐藤, 鈴木, 高橋'),
    phone: from('86'),
  },
  {
    share: 2,
    firstNames: list('محمد, فاطمة, علي, Αλέξης, Ελένη, Γιώργος'),
    lastNames: list('الحسن, الخوري, حداد, Παπαδόπουλος, Νικολάου, Ιωάννου'),
    phone: from('30'),
  },
  {
    share: 2,
    firstNames: list('Дмитрий, Елена, Алёна, Сергей, Наталья, Фёдор'),
    lastNames: list('Иванов, Смирнова, Королёв, Попова, Соловьёв, Новик'),
    phone: from('7'),
  },
]
