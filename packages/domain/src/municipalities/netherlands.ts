/**
 * The 341 municipalities of the Netherlands since 1 January 2026, by province (ISO 3166-2): CBS code and name. Those of 2022 less what
 * was joined since.
 */
export const netherlands = `
= gr
0014 Groningen
1979 Eemsdelta
1966 Het Hogeland
1952 Midden-Groningen
1895 Oldambt
0765 Pekela
0037 Stadskanaal
0047 Veendam
1969 Westerkwartier
1950 Westerwolde
= fr
0059 Achtkarspelen
0060 Ameland
1891 Dantumadiel
1940 De Fryske Marren
0072 Harlingen
0074 Heerenveen
0080 Leeuwarden
1970 Noardeast-Fryslân
0085 Ooststellingwerf
0086 Opsterland
0088 Schiermonnikoog
0090 Smallingerland
1900 Súdwest-Fryslân
0093 Terschelling
0737 Tytsjerksteradiel
0096 Vlieland
1949 Waadhoeke
0098 Weststellingwerf
= dr
1680 Aa en Hunze
0106 Assen
1681 Borger-Odoorn
0109 Coevorden
0114 Emmen
0118 Hoogeveen
0119 Meppel
1731 Midden-Drenthe
1699 Noordenveld
1730 Tynaarlo
1701 Westerveld
1690 De Wolden
= ov
0141 Almelo
0147 Borne
0148 Dalfsen
0150 Deventer
1774 Dinkelland
0153 Enschede
0158 Haaksbergen
0160 Hardenberg
0163 Hellendoorn
0164 Hengelo
1735 Hof van Twente
0166 Kampen
0168 Losser
0173 Oldenzaal
1773 Olst-Wijhe
0175 Ommen
0177 Raalte
1742 Rijssen-Holten
0180 Staphorst
1708 Steenwijkerland
0183 Tubbergen
1700 Twenterand
0189 Wierden
1896 Zwartewaterland
0193 Zwolle
= ge
0197 Aalten
0200 Apeldoorn
0202 Arnhem
0203 Barneveld
1945 Berg en Dal
1859 Berkelland
0209 Beuningen
1876 Bronckhorst
0213 Brummen
0214 Buren
0216 Culemborg
0221 Doesburg
0222 Doetinchem
0225 Druten
0226 Duiven
0228 Ede
0230 Elburg
0232 Epe
0233 Ermelo
0243 Harderwijk
0244 Hattem
0246 Heerde
0252 Heumen
1705 Lingewaard
0262 Lochem
0263 Maasdriel
1955 Montferland
1740 Neder-Betuwe
0267 Nijkerk
0268 Nijmegen
0302 Nunspeet
0269 Oldebroek
1586 Oost Gelre
1509 Oude IJsselstreek
1734 Overbetuwe
0273 Putten
0274 Renkum
0275 Rheden
0277 Rozendaal
0279 Scherpenzeel
0281 Tiel
0285 Voorst
0289 Wageningen
1960 West Betuwe
0668 West Maas en Waal
0293 Westervoort
0296 Wijchen
0294 Winterswijk
0297 Zaltbommel
0299 Zevenaar
0301 Zutphen
= ut
0307 Amersfoort
0308 Baarn
0310 De Bilt
0312 Bunnik
0313 Bunschoten
0317 Eemnes
0321 Houten
0353 IJsselstein
0327 Leusden
0331 Lopik
0335 Montfoort
0356 Nieuwegein
0589 Oudewater
0339 Renswoude
0340 Rhenen
0736 De Ronde Venen
0342 Soest
1904 Stichtse Vecht
0344 Utrecht
1581 Utrechtse Heuvelrug
0345 Veenendaal
1961 Vijfheerenlanden
0352 Wijk bij Duurstede
0632 Woerden
0351 Woudenberg
0355 Zeist
= nh
0358 Aalsmeer
0361 Alkmaar
0362 Amstelveen
0363 Amsterdam
0373 Bergen (NH)
0375 Beverwijk
0376 Blaricum
0377 Bloemendaal
0383 Castricum
0384 Diemen
1980 Dijk en Waard
0498 Drechterland
0385 Edam-Volendam
0388 Enkhuizen
1942 Gooise Meren
0392 Haarlem
0394 Haarlemmermeer
0396 Heemskerk
0397 Heemstede
0399 Heiloo
0400 Den Helder
0402 Hilversum
1911 Hollands Kroon
0405 Hoorn
0406 Huizen
1598 Koggenland
0415 Landsmeer
0417 Laren
0420 Medemblik
0431 Oostzaan
0432 Opmeer
0437 Ouder-Amstel
0439 Purmerend
0441 Schagen
0532 Stede Broec
0448 Texel
0450 Uitgeest
0451 Uithoorn
0453 Velsen
0852 Waterland
0880 Wormerland
0479 Zaanstad
0473 Zandvoort
= zh
0482 Alblasserdam
0613 Albrandswaard
0484 Alphen aan den Rijn
0489 Barendrecht
1901 Bodegraven-Reeuwijk
0502 Capelle aan den IJssel
0503 Delft
0505 Dordrecht
1924 Goeree-Overflakkee
0512 Gorinchem
0513 Gouda
0518 ’s-Gravenhage (Den Haag)
0523 Hardinxveld-Giessendam
0531 Hendrik-Ido-Ambacht
0534 Hillegom
1963 Hoeksche Waard
1884 Kaag en Braassem
0537 Katwijk
0542 Krimpen aan den IJssel
1931 Krimpenerwaard
1621 Lansingerland
0546 Leiden
0547 Leiderdorp
1916 Leidschendam-Voorburg
0553 Lisse
0556 Maassluis
1842 Midden-Delfland
1978 Molenlanden
0569 Nieuwkoop
1930 Nissewaard
0575 Noordwijk
0579 Oegstgeest
0590 Papendrecht
1926 Pijnacker-Nootdorp
0597 Ridderkerk
0603 Rijswijk
0599 Rotterdam
0606 Schiedam
0610 Sliedrecht
1525 Teylingen
0622 Vlaardingen
1992 Voorne aan Zee
0626 Voorschoten
0627 Waddinxveen
0629 Wassenaar
1783 Westland
0637 Zoetermeer
0638 Zoeterwoude
1892 Zuidplas
0642 Zwijndrecht
= ze
0654 Borsele
0664 Goes
0677 Hulst
0678 Kapelle
0687 Middelburg
1695 Noord-Beveland
0703 Reimerswaal
1676 Schouwen-Duiveland
1714 Sluis
0715 Terneuzen
0716 Tholen
0717 Veere
0718 Vlissingen
= nb
1723 Alphen-Chaam
1959 Altena
0743 Asten
0744 Baarle-Nassau
1724 Bergeijk
0748 Bergen op Zoom
1721 Bernheze
0753 Best
1728 Bladel
0755 Boekel
0757 Boxtel
0758 Breda
1706 Cranendonck
0762 Deurne
0766 Dongen
1719 Drimmelen
0770 Eersel
0772 Eindhoven
0777 Etten-Leur
0779 Geertruidenberg
1771 Geldrop-Mierlo
1652 Gemert-Bakel
0784 Gilze en Rijen
0785 Goirle
1655 Halderberge
1658 Heeze-Leende
0794 Helmond
0796 ’s-Hertogenbosch (Den Bosch)
0797 Heusden
0798 Hilvarenbeek
1659 Laarbeek
1982 Land van Cuijk
0809 Loon op Zand
1991 Maashorst
1948 Meierijstad
1709 Moerdijk
0820 Nuenen, Gerwen en Nederwetten
0823 Oirschot
0824 Oisterwijk
0826 Oosterhout
0828 Oss
1667 Reusel-De Mierden
1674 Roosendaal
0840 Rucphen
0845 Sint-Michielsgestel
0847 Someren
0848 Son en Breugel
0851 Steenbergen
0855 Tilburg
0858 Valkenswaard
0861 Veldhoven
0865 Vught
0866 Waalre
0867 Waalwijk
0873 Woensdrecht
0879 Zundert
= li
0888 Beek
1954 Beekdaelen
0889 Beesel
0893 Bergen (L)
0899 Brunssum
1711 Echt-Susteren
1903 Eijsden-Margraten
0907 Gennep
1729 Gulpen-Wittem
0917 Heerlen
1507 Horst aan de Maas
0928 Kerkrade
0882 Landgraaf
1640 Leudal
1641 Maasgouw
0935 Maastricht
0938 Meerssen
0944 Mook en Middelaar
0946 Nederweert
1894 Peel en Maas
1669 Roerdalen
0957 Roermond
0965 Simpelveld
1883 Sittard-Geleen
0971 Stein
0981 Vaals
0994 Valkenburg aan de Geul
0983 Venlo
0984 Venray
0986 Voerendaal
0988 Weert
= fl
0034 Almere
0303 Dronten
0995 Lelystad
0171 Noordoostpolder
0184 Urk
0050 Zeewolde
`

/** Those that ended since 2022, with the code of the municipality that they became part of. */
export const netherlandsEnded = `
0457 Weesp > 0363
0501 Brielle > 1992
0530 Hellevoetsluis > 1992
0614 Westvoorne > 1992
1696 Wijdemeren > 0402
`
