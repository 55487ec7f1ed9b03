"""How many strokes a Han character has: kTotalStrokes of Unicode 15.0 (Unihan).

98,060 characters, packed: for each block one number a code point, each as its
difference from the number before, compressed; zero where the source has none. Unihan
is copyright 1991-2022 Unicode, Inc.; terms of use: www.unicode.org/copyright.html.
"""

from __future__ import annotations

import base64
import lzma
from functools import cache
from itertools import accumulate

BLOCKS = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAD9),
    (0x20000, 0x2EBE0),
    (0x2F800, 0x2FA1D),
    (0x30000, 0x323AF),
)
"""First and last code point of each block."""


@cache
def total_strokes() -> dict[str, int]:
    """Unpack the numbers: character → strokes."""
    steps = lzma.decompress(base64.b85decode("".join(_PACKED.split())))
    numbers = accumulate(steps, lambda total, step: (total + step) % 256)
    codes = (code for first, last in BLOCKS for code in range(first, last + 1))
    return {
        chr(code): number for code, number in zip(codes, numbers, strict=True) if number
    }


_PACKED = """
{Wp48S^xk6X(HY>0stWa8~^|S5YJf5;eSX#6I}oTfJ9~*4fI<YdL2HnuaWS$UgwyD*r}T*t*_6!6tJS80*HgBVQr
wIVeS+b?^q4>#_nlG&j^6&*&@j->!d{B;Jw6i+zdU3$);ncQ(^^<pmxJPlb%5gkF0c5Z1k(!F4MVcX_6)o0a;n!<
%t<G=QLRSz5SgJ5$)?q^qIV0rPtk~noALvlnL+=wt}(FCZT(LG`DnFA|56GCyE)K-R;w>FVzNHj+Z2DCzJy<?*n=
UyX1nq6aW5bo^x>5Z+<;y9m-r%9pz=c^$6}r6z=t?h23dm9Ho|OC*aTbPx|Zj^k}JG#cttvPq*cv{UNP6R=SYcs5
G(|*IQ9k$p=2GMOWj6G`L4fpqZGJfGIGBz*UC*vk&|2d`T=5YiN)G_Nu-i4jrl&!O^II;wNFRkx^mc4c0%k=qs_N
#7|XDUfqGK7?vx=(PYwKk~RSUB|S88on+CEfoi^M-Cy4o1c<NbyHdQFG@%3eT`O=RYFw`SPnh^4LbS@~yvQS<=$U
l2Xr-5b@z;mKHM)LXsVmDh2F~Q4_zReTBop*RL{`@PUR_&HaMeHgJQHWYm^UZf#`@;r<$54&0vBO#R~Loc+}Bd#I
vY04_WV^_qkiGc$OCC-v<*A$87DlspCj_q4Bb6pjM{jy!(qHzPE&(64?Qeye@gG=6mLn_-f5JBTy|_@rPYuK6X6F
W6_3$Oq|yLO)5CBo#3K$lJT20{|5at1zAg_S4<bla#ijSZenTW3K+N+NK~X%nC4S42cLWMXDZ+TwXknyh%X`;%{l
~%s+TuaBPXTN&o(Q4&Ba3NuaEgKt_vrM}r#P%EyF<6)lSP6em6EV4;bJukeXf&7<O}oD6>FnNd+}~I_&`?O4Tau0
Kc8Or*QR&L^Bia*1-FNssOJL~rvf_&>My$JV41Xp08US}TD9ru*w-d;3;*OT^h=|Ny+xbc%yb<O<A?F*jSlYn#g|
^!@OiT34U6?%lTfOks5kQ_td23^s|Tg>GC6pV3pw*}`BVyl22F-8Lvm6?VNInC{x%SMiax@a7s$Z?UK+5YzM<wf+
VE@hV|%F<8oY*Ry2(gW`Vi``e||-8PkVL&0}tZhfo9j<Q5en2&Ma`pS78Fza3e#Er2;h?wLDk_c6@4F2!pJRzQT`
>1sWIZ%>7<2w9kNeXOgH(o9g&HF<$)55eno_GDa@>{`|%u<NSThfg{(<pcw-DS=t_k_!{I_h&SDLy*vzrL(r<iYD
5U(K1%pdkSq5xg9oeYe&H{SOE2r;;EHu5<~_~`%2%l+4n1eFf*fi=n-DhkCF}^qpGygBFjFoww}uB4t!g|<=Sxi+
w%de??Ip-N)k{t92|5P(Ez;%`S#T--I01l^V`Sv{d+;U~rVONk4zh<*OZlib33ZDr5m}xxtAje2JIev;?aRc|3pz
aXOv+FKo&P;pAdPyDM8F#Tu^d|~7<*SztqxQTd1H`jbPP2<Y~s>>PUSa~Xkq<b_+{cvSIbeeM<VL1(F8xvUlLucw
8Ym-DDL)t7{-V~lPG911YSAbiISM8y<|DuGm<Nma4(Dl<iw1Hh)S-Q0lvcVe3j&u6ySVri0Uocji)O_hX(ze1m9T
c(Pu}H(DFV_0%|R?PGGzXEF;FDJ}1!nwCy4hATvU<VOL8V`6w)B)vcX|zm1rlK~yNg6ENB=yPCZUC^T~wZatmZ1t
b}D0g#iXu2iGZ<>rh}SyxVsD=$I$SQw)*Tgp5}FsPHa?~v9_1#IbY)VYzYye%M)CqqwU)SuVS8N3K~M#_7Q03}uU
A!5(T(~$y@>%&MoN>zkIx6l%(U6?|4?@M-j`35iQeSM9Iuk=kvDRs-Hb-h#9x=IIg#8PflhG2<yhD3wNlKw8JsHp
4->CgyW$o?O9v)Dnc$BYRKn*98eOwg}4)&KO7KTLDFaM85HykQM!!%CXwBk0Dl;1=jC&8rUOCKb`UfF8lDQ0}v|5
fu`B4nrppO;b+f4Q_n}jkZDwp76CR!TXw&&ePVa9yJTvIymp<o`>uOcF~0@A)9rjW`PzL2uxztP3)BPV0UyV_16e
brK9;W^W9!Y_w$U-*AE$4OrwW6Oums6{O@pcXT3vTgAN7GnD68?9O1(FvO}Mj_Zf|DxLLKrM-#D34>KC2CAI|RDz
Lxe4E_w=?4jKU?$BCU%G46hcRK>-^%UbEt&$#faDLSws^ID0Q%8Ubb0y49M-28yKhZ@d;+d8O;|Z(I?}0v+FtG}-
(AWt1e6+P~)+HK9-hnR|`ntUHEbnwj^5Z#QaelMBKe`gP0r*GCU)c-}QKCiQTPel9VS5!7OQ($wC0U|Dpa}HBI1w
o9XD=6Ts#oXlbvE{rw~t*V(lXW>NH48RPkK<X8l+f82I-GZuL^NIoiNemi4X1C66LL8H@G%K!|n!naqj1O3=K^ZT
lb>HXwO(ekwWJU9|wxL|NL*6w8|s<jzlb{c;_b5d7{oiyt%13H3+KnaLwIj3K=i4c5)z#Qc2^*I&h+xrZFU_D6h*
o3jhtV(6qW(MWEp3qB?NC>1YHcZUjpCL*%1e41cO8$NePWJ_Dc@y24sOJZDA#eu6sz`<3V2BO6SvCB;%b@J`!AQ@
|Bp_7nmw@-!miO-bqV5!MtIV~x|o9mTyV&JHgC+5**)zMe&-l(QDukUH2|S*ev;pm>gvXf+caZVdn24q%945}L~-
=PAUpG6?Sv-)%0$=NbG0!EwehdQ>>_ze?TSjf%8&&Py__BdWL1#2oL`+F|$gQUKA1iQxx`y!~53J)ixa<B60ddb8
a2MHvVk=-($sJ%2r6>jI$%P-5J5<e;V_ZPHoqdx9<DsDmm9jsRFay;!aa@DzbujG7+1Ms!`ysKNk3UovowC!64A@
jt^RtHyD0*-5>#{)pfI9iCMT7r0z<*GPu6Y(zw=O=_rMe9vU>)1eVq5Y96ATe^SS=3Ar|Swvk@cI!Yp>!fZrJbC7
JRr*E?ClIL}z-CvhI!_E(4&6!ek$ev50`z@mRgdB$^PcTeM0x6T6+kaf&77S&Q5cgS0k4_j&m#EQ^q$lgknz{VpQ
_SeL8cF+r71}}0Krk<;wr+_>P4nZKgPK!1yI08M2Z<TKCU+qRY!8>C41uvx!Sq#P5u)>2K~x0PISVz%;oOrVC)fs
r^jhaL58WYUu$TnWd$lTuXjOz!2OPHQNcwwoyX5w|F2aMpxoT`SbB&B0#oaU;}z4g)Y*xq3vT3am?JhTZlf7VwHq
{H%w{|*K32`SW#hgbvKFiMCe5}S57v!}|BcGCOcAcxPxn4fSZGuQqF~r8)+YcS+Oa&2<)^Ud+=>#DY3Rz$mv5s}E
A5^3dLlf+EHz30*inH=K$=iZlx6FY<_UWF$nSqlO9t;`CZUz^4v&kaeFa|2+V#UuH{0D)W}Gwm&qh(9fy~WQIqwi
?2GR1^r+p)dgbNobFGuKATs<&Y<X6&}7z-GBbe>JwutqGvr%38^#P8($zJE4Z(Vm`>`|aU#Mk<ZwT`e8OaT*Qd&P
iG<_V?aM*;uKA51fFlJaZ#_K{Z)Kk0PC3`DC3!o21tH#Xt~}W{hbbsR{sAc0OzUH6Dd^m+)8qjS#mXjxf|0h3s+Q
M|{q=f+XQhlrFgj9?S6?nRR(G3L6<4Rn@wpNCwwB`hAbhEmCet><}rVYBEJxFfZh#e^hvVmX0Z2c2vu>kJ3$t+A^
$pC80+sghFCIxMC1&`_GfGG<9K4MJ9DQJP(AA0Q`*{>p!LvzVKvU)yZz&FfnDc9zx7Gr>XXYjRXQ71WfCc6m}tFp
rwv$L9?m@AWg3k;=62-u<dmYsxn(R6H(x$s^f%=wtbQSXJ-5kem@>FcDCIKfX1eNk0$YL5q$ZbZk82VfcF;lyXs1
_Uaw%kL8QZRxa;4!cL%k@+>6p<i|?|Km#C>YdyTYfOL%lcsN9xBGUQwyrqa~f=B3bngpf(_#3M|U;D00%bjzoF@(
<G0*T<-j)%^rbG1-2OZtMn3u!@rZvC)|*Rq!1NBO8(}H%V6Jrmn%mb#9--KjLVa%GcqnAwBJvR&%(YcwU=CT>a>X
{z^YN3w>wd%8;39V=<LhblQMyg7(LG&`i=4RD?e#*aGjB`p9=_TU}kw#;gt~4??M&_wnd|28bWSKA*h%x6m>>1ef
nOpM`2tUC}iLe$u{eLM$9-KFY=fjI*tC+*<y7tJ~EH>$dHQ=;+i%!%p=?hgKL(AOSte!rZDIv);^4<#duYAio+rd
S~d%U@#rTz*<D$opX6YbwhA`D+Q&==tD;J9+hJcW{RSi!S|V5kzbWt*Q{5yFDaTr7jvw%G@{&xV60n8{=)xTU3yD
PfbsTZv4T7)rjqtXqwy-fD6c^qO+YTApZgNz$EfL4Q#h7-@B<a57ylJvdOaP!Ae~QL%(}|*(U9#|-oz3PE7b)%wM
%<t1D4jp-!M#T@sk5+%yLJ4`10)~i(nzKJy|f>_F)j_U|Pad>$N2&Se{#Mv~Q9i(jvmg)P~{}(#-)0jh-^QISGC4
L84Zym{+37;T7kFEL@NZnt(6dZpR<OgCDGv*_cRa{Sk0=YE#~am6D<ip>7}))ts5<$G20LpN?6@GaZ0}LcOEIAMo
ZQKwD6NY!+m%#kNq;u*>#fE0YL&RC2>+>ygw?0ytNC&VatPptP`f{;eX#wwVwFsk7k?N@~3iSFLDVe^DW^nVhGS3
)ZF5eUr+#ut{nd^o^a9!@tA6n59gj!z^XF0z6cq?iK6Wf89@?F<-oM$M5SvuIFt(miYh}W41YcEDnsOAwpkwsM?m
f=uau<m-KUfc3?(&yk}G;@BQaMn$rH~aVGEJJLdX<@|Q!oTTGYRuiSuVMOLQ{`&ms|GJ}t^aLG3==93_ss%!S`8e
-80G2haIo%N#oIT3RXLQ4K$dkcX~&M)sm<^Ionb(Kn`MJn$MnPHlb-|qjpEo=A1yvL+(&m>-_plZ@^g9tmU0?f`q
U8P2ARWqWdOVjeD&v}Mmdr@j17X=>=0`K34rEHa+7`VSp(Hy>y?dP<aVNPk;X~kAm^{`)<VFUWPeswUN@b!m+t;=
$HEcDzNW@rz*s}`(1oqC;r1N)#880S`vH9q@<m%@fmv)$i9d4i*01;ReBP>;i;<4Ro{LM>4FRR?Rll04~pct>Hp?
yS*vzgBm7A*2yE(a2(H_y1@XiWO+a&c6qinGBV9j!4d|hR2ijP<av4P7-w~aaF+tEYa;x+kPeG%jMa|4U1=%-9AQ
}KG%Tc8W_%FSS2fyf!F1Jxa{KbLrX`nj*i3}Ds#dLp?Cs&?Akwn$|8^~SHDTdl$@Pn)tCi<!>6?!za-iewVx~rG>
;nNAdk<N0WHg~ysj0|g*fk$|0p{KG|in`YdA$aK8mu}MPP8{4ZRaVi}I5K<4VKjftak%i8lkkSi~;MD96)Y2(9Zb
$5D$eG5Ll@UD=V^ADnph<QV6b(*=3U$^{KgA|!zG;}9T-t9A~feZhA_TvHKAY^|1gg%4(kW3}zc9*pMN#U)-cSW)
~nkuZ&17-30~H6PL}O-xpok`zJ7ftY4oyUvwZwbVwPF?X}vC6+w@D5tWc{z6t*zwY8m)X86OPa=}p=g|CGj(@RC6
IR|1F0n9y+0GNKqtYM|)~u9`EfJjFx-(aDjjHdzvX26%E++vCN{w!Ke4m87A?G?7G%TSE#3`A!3V|;R1DXl)oWi$
FLLB#p=@;hU>q(&4wkhyGjZe=D<&TkdtXKxVt{#2SyC6{)gH?WJUYDn!rdz7<7L|y_%S{igMhZFnpzSEd<PxDWMu
$K-1a%1(=dW*}$LHUS_`YFptLiOdsxYueXv`u#u7}409(G(1=l$?Ng@uviOZab*u^(}MQp$D(92x@}<xMY<kHk-T
2VFkG-8gJ+*E)EOdG7@B9CLY>AB0JTOZau-4nplFSP97MfVPi!?!MlQa@PJBi?+28(Lv|%9_e^#cpYt)EQa2Ish8
y;UlZXnq)nMXA^<(T_Syq$PW#^p3<>hEYL?a*Au;9UY0yC_cqY>|p}rdK1&zl%wQ@L!9@Mi*-Vcg+E!$H|J`$KKI
vTa+Kx86LWkNF#w0y+fM9ZU`-w`Z*-7P>q93d$)iEyS#Bn)oVWA_Y=Q~`ttt7>m0XN3UJe2TBf%!!t#nT6#g0%#|
5uZCgBeI6uHAgJZ>nDlz}zhCe*mk3~<52H^KoR&wzw=gOxfs#N&i9R4sb)ZnsL|BIc9s8f!_#Pm-`o}MPcYNm&?_
2gA^uCNx9cNOrzk$0{^PIDuBZ6LC&JnJZ66(}zWS*I9|A@_yG~z&aYFZnLwQEpg<81t)x;NLv)=F+>+ELHWWw^^V
$zLX#@B4SK7H{&Z30Y6^H-396(0eCi;pPLNh%R}6iMaIZ1nre^`^VrH96X+TR&W~6<PcxK;m$Djo^s5@%~baQhan
;?En<8>nHc15QW>^^35R&InD1fgzCE6>ws2t6{Oq{xLOI2&)L#}JsvSN5lVD61pL}_=)oCnCwVb_}mZf_x>!Xgp_
^R{Th*=DFC|6)`q#TV-`=UmiX-D{z1E|UR)1l)?0))@%Zo~wl`4~&}P(r(c^zJ0bOeeS-d@w(5Qlsi){`zPxsHMK
V>99&^m5v%1YUz4Uf{_La`hZEJ${yN;yMqpXpw4}z&T{`IjBqwcZ%|lTYr@+wmFvIo*a!6nGhSqF2s>TgqFFPe2y
LX~$GH3l(~bRo?O<OE@78`lOXVWjK3r=8Hv_YvCC|`AbyI3?UInkBT4KM?Qt3na&)~YUJRYn6^4xffr7}8PioaQC
B;lKjO~s?tX~@PH&3v?RH;;pF5D$Z%>Ep?^d5FR1@kWz<tpT0aPy$dn<dj*fkN|3dU996pNUEP>ckp)zXhCY8od?
PN-ZJ%Xr<(NBOMhVp`v3dKm?nehMStl|{_9DzEqMPBBeSpE`-%fJZmc9Cu*Fo<T0^!6<@|dq%ZbU&Y8DMlgE<HF&
`oj<47)Ob>odD}_oaqKlkAW*X9l(E!jDgks4wMH&Y2s1PnFu^%8NYw+9vq!{F<swVwY3%bwPlfA~!Ahan2&EHrxF
88-k#vd|FF;s*_RU@@m&ovI`&HpGP&jK_+V!E*lI8)ouF>wQf*~d&|*OI<p1TGMAg`LPhrklPIZ^ZzwnldirAaMH
yq77(~h@tZA+&<@N6|qss*X^wO>?@GRN?ZO*u&uhk?y#j}_J6iEP$^q9J6GEmA1p3*hfcc|X%W@nv^hX`}5A+uWp
<$(VAq;~=PZ*nKCz=$nqs+17SkzZIgSvC+0U}BB+ga}G_naq%Hb<yb&E=%2_#9x56f6P%{CrVg&*rg53VEqmVx)&
i)HVHkD#5<dBzf}@8UB!7nV)a?i;+{LU4ZIW|YMYiJjP?YKMu8!i6{FJ0XIsi`vO&zdwhXylvcWP@BUe18Ot~<dX
1Fr1&aM8M*WWL(<`FgG96$<hhEtCq=VEk^lkV}pUcdBx*jj=4F%yuANSm4nUZW9)UL_9z_?ianYty@5srn6Urt?S
9exmoBNbtUqc4mHKZ~?;f*Z4zvFii$->TMd5AY9h+kz!^S?+>_Q;CN$>U@Ia}n8?kx8Pa5qCaZ>9#leAWJS>d$j#
<{%i=JrNo`5VH3w(ZH%x`k{Ui)ge4W_BF<)Q)4A}2&H42xyV59c+xX&Epl>`T>ET7YW(8JhOFpB+fcrP~~WfNG{*
sc6oO?h%Rto|PKNAMf2TASweW2E16x?W=BIj)^HBK%EJtFT__Mro=9FEB0>!VbAV=@oM67!-*T$f6QuxLS~#Y90&
HbX$6h}bKK}zk0Cnmuu+vQ4=Oj?_-zqVErrm6Z}kJz&qt(lR+p`WxN{~p*xY69@dmdv5_nv>T`lkALNy3vhBF}Od
UKfa-MUtZjiwauU398>0&n?IZxx-XBib&HOgE8UgCB5fp1vc5TjrjuOSVJgml8{4`h@7ePeoj!sQC?pmNB<{$;5+
RCp^^02BT!@whtHGVpjojDl+*dGQ&xsX@Lyc8lQxpN^yd<ikkv2z}AQXG(*YA=pD1cO})iFcUb{hp+%}zl336;k0
IG3e|%M=T&8KvIP;UXWA)@oA|+6z;lz$({Fb_)u}V8ni8oi4E7r^!h9t$Q%Q!L9@TxfpI!iJ#!*_@xtrha7-iH6f
8P$^VWXc0L#7BphbnJn2bo`!0Q*f*UHQ?VMZXwJvkLB4tk}C%~6VfXgSXwxYjb<2y4IPYf>e8ICRiV0qxhY<4yiL
z*vz!Xm)r>kL$swwncvQZxy2Zp<0#O~tb+nVQ-8yT<K9&_hV*povKHNNze(F8pLr7@ER@k8<W<6WRH7Q#j=LV4I?
pH8&nSuTaul{A<IF+%Kj4y4cC3CL~{#72N0e<>zHXW=7JBgOE45KoV#9`*Y3sN&aQDdN%`0^dKGttyp^zTWPhKE@
!Nv#AZrKzVXcE2CMS%1z3WGq@HKVwTLNI55v+e~d8x3E&CZ*}VJw^1gS?qUK4!LXku{<cZucnF0bOEF#1RLPc9Rp
9=CsG~!0CkPDtXtN%(3?NClBQQ{H+sA%!7c+Yzv(2we%8!Y=igFW**L4VKR`2R%fO@_SnB*p5z+x!AaF$|;q{_J=
1(@^ZJTbciJmiF#H_-Nge)ID3&Qf>a1&OT^ls8da9TPGJR!Ia5x1#>uTzaXpzqyLqxWp~11ElmF#V2f%{b`3mu{N
b#xigyNN-xv!wP{^G-8O2fyE#v|Ide9#JHK<!uA$)k<x>?orUR?l{SJ?%m5>%SNr)#Y0L2g+o01KG*P-?`#WNLkI
2I63vnZU8x{+6IZ!a%PF+8cuLr64*L$?q0t3_I4rIq+(SpH$<lRpc7IHM0hun$XbW<20?wB$j>6wiYa6W-wP!bqA
nNSJgn6p#(Y^RqRIt?*3rn+~V?=8maZm>1o+0f_d8c$Irs;%o77<vtH6Npq#Zf<^fvbP5mS7I)ahxa6V0xQmj8Zq
zZ18o7WgGT?48;3lSV`EU6JG!i`kh(C5lTGlzZr__fpd@MVq=*|d+vPKgz6%R-^d8su$JTw%14P!u50fG((rc+IL
auCv>3lvUR%nkT$22K7F=t2{(vh3u(OS5kQJ?QBD34r{49hLIsWQ^w;JvM)TYau@i13a4asHzv;dv>U?X9c}zQ2_
}jUOCwQ>ku-6H=I8eF$ZExNE`W15*}EbeSxv)cf-2fPMf$W7eV0YmeQfY@Ojn~@3|R0UvRsPhB4c!q&kw(16$=x%
})VOZEd~+|9mT<aT#h_V<d7!G{qs$9pP1gH~uA4<YET+Owe~2oy<!~_t+7)imc$f*bQFS?>_3;Cl&sC`9*JJgwDd
I6Q4L_9d6hsa>L$|sKN_3rNJZF0hVJPd*JF_%x$tmYsouZqy>q`&%9!7`XA@JpZJ+AwenvXsSkhX)qnv(b|R)<;1
1I)WTrWZRle;84-}nNr2Oq41kx)ELccS&B&Bl{lxu>ZrRTl1WP9L(tR?}ilAkjN>1jH2=N(}a-xU-$mZg3EENazq
v#wp)4!=5_<X(CPtoOuMbOk*MCG_3Su-$b?*gEDRfm{(ns+l`y9jXTe{uW8Z<zTMa6TF%k&j!8?<xX>W#l25zI?T
5j7f>jl+bR!ci%eZ8AZ&7REr%uKAsQpp$agr03*e5PYn!|*z338ooUhY=LpcLwJAH^p3g4~3>;A#}I2%%#vhuYjl
|u~Y(Xh=LZU*~3OHviZBxxD(mF%xI>1TgO%crzVi#bLk57S2-{p3;qJ_^(h#jnf2^3zGr6xnCJ;XO~?B^hD`vC{X
>*<u<sek2P1A^yI}(k>#{4PsjG7n|>eeNM*fd8E-wqFxTzpPvS3WGBT2LeLUOEutLMLbhp)tq99cI*){F61YLNZM
}_5=BB|kl&T?XDj&=J{0@eo!HP?te(_c>H@F$ydv8oBZuw}Z>l55yK<{=D=Hacy;k_H3YO_bwtXEa_Qw%i5xx{xB
uLfG?vm9n7q~}{!Bs$}@gZJn=CM&w+OV+%eANJrSzqeiq(1XRG5eXA|9jFSlx##BJbiPpnohOAuDwb>hasl;dG$N
^S*ce+VbGhtnxECZwXK80m^M>LGOH+&8MHx{X#|50DeEZ$HQWzr3Kq;1HuHImcPQnBOkH~lOq?^%R=VDlrAe*N?&
dsog@QI9FL}Dhf{>v@uo^tMdoQD;)$kh|Svz3@F1vBp!W%S=TGk70$hK!j{$;AZGX)zYd@>$B9g%C*No$<HI<8v3
}%G?@7rF7t7g+~V5<cM-?<0^aJN&C1R);*}gJCF8$S0HlHgFZIYdeRU<`E@<xCclI+Yb>+C%n+h%KV=sbEkO(y3>
2x9Higb1AFA7N7h{7}fEj-zXE{^`8o<W+1&X+%WhrkQU5^FXWH^}6;onH&@9T-cI@b2AnuUjs>FagIy|65VEQ_rl
32a`zbA=gii{0b_Jrzt)4*4@$MJzx&tnIJLOFv<rbRE(X0y*%C{w~tOo3(+iNB1**_vDp#ZP)e&$bRpDnEhCI%*#
u##CP?yL=>%+E4~L?Vl#UUQ*nnm+%y5Iq8)9Ln#Qlv616Sn5`ZsD_jd@zf<+Z4wI&{aFyK=!mM6!jL4eRn{$&qSg
maT^1d5W@h=TduU43r`5DM`-h>}_RXHU6Ljt;q$2H0^#{TlQPLNDU078$Ef9#lt)I>2$#2F<;_=?kc8n}|{L#Jgm
+i0T}r-1V5I^lA*Yn9LHy41FQrF-l6?m?XeXBD=eEQWz(!j@TgzsHX%auf%Zv3IqCQhxfz$w$kZ`SNQE=NC4y>jg
8a!A6erHLrOKnLfSaL{|tWliHS68jU2{bx5X8Cy1QTXmGZ>v_CdXZz0kA^ZLD#&1mpsM^~sk(GgKH$njFMk>>}a<
BzlhIVY#BWYG6v<zF<%vRua_d3<T7A@>wX1EeGo<$6!?M#v*8khWq&OY}Si178?B&OEz}Bo-<KDS&xcIB(?jIA*#
|WwOH(@xqwc3&v*Vd<No<)@YGi%tqpU@20M8MC==M-a&u1AiAs=)<@2#(D|Z~j{9pVI=^Zar`LmK;cd~iOm(XgQO
wNXs_X<e`T}V&7z{ayav?@V>g#IEZZE{8K75=vE>0pw_hTXr;8?JVHwzcr#(fBUZh6eg$oJkoAKMDnmh$oV<mi)8
_;*1Rvro}pJ?5ucqp;`Yo9Tz-YA9pi(!hnLF;KD?c?jP#0oLAiOR<cM!ohDqYVU%EWs#2kCH`6t<dl)(N*0MY2)U
3Nb150Ryv_g!Kricopfuz>4dCvr=DEmR2K|8ZqymN{Lb!@;(<hn#kC`<_;jZ8{VQN<gah|6v$c#1b!TMN;i8&fa|
?ig9^Y!rd<`jyHm3(7nU(RrI&h)4qvAIq2j=6P<R(oLGXDKnih9TBPe9h568xI@g~v%tdN+!>+Op%;N`_CV~g<v*
i7X8m;1Rhsk5gsxa)&?)nVb7^py-I_XEZWPrQZ|&a?|C&)K{ZfgkBmRcEAnY9c7~50aQSU}h568<n%Xax_q501Ug
!0`R39|;=K^wSXWuX3Kh<r`V{(kq5inyoy{V$?qyIiE<X`Fk$OGyk}TiaLR9Scrr+S+_R2fJV3zcJTEBfu|i_|H6
mi1yFrn=(~J3FLl(5|a^LtE*pY|HSJcBLl|RK%dzM<BteN#&qJTt=ZH2Ya8**hxRJ#WSIHM)pns?Y#_b2<$O>ek3
hqFAoX+^Xk`QR-&#1DE}AR56$w7n-=8gCBPji#I85szi2~YCY6w-Ig|i{(y7do%h5!|4g1tJaSuFT4i_)wph$>Ka
YXx5fmnChCWDw-!*FhR9)k((mTKPSG8UNfGY)-?^JkF!{iMS516Di{6o=-Y8!iE_o*lStrABApsm^=1atdkItWi=
OATwt6;?2}ozSMWB`21z0<8feylYto(o{PGh1Vyt6`#m=>|``|5zMo;FUenM*m2t>Oyd+s{JVvVfH1JMG)$ccm7H
x;Zl7I!~<mBFypk6(-RS+t^2*}~Iw+aaQ9^DfY9r$BGMDDb`I;+G}|ay3)&k7frJP*xEj0)e>()?RGN{U7R{%>5!
r;_;}n6m<D26yM5siH^S4V+we0cB@t}9ZA^gWD4lmj{zCF9+Jn4<VW6k?=sAojwfaUYiu<jNA5r~=fD$7g3NQF?g
GpZg;v*FIZV1_hr;GUkM{{9qW0YFerfYe=_8sTpJ;B1XAYEfoUkz<Xkq<qWoW&T%98DV^Qq9RE#t^1!(P8u5y1}^
DS~1`IR~?xY)Oh?|7JCOU-v@1I-7F<6Y8o-Q-dnG{5dV;t6D7%oy^lYo6hPlnZ^7Qmd7?RGOXl<5M3H-PP#i1vkp
<t5bi!!m#QKu=hI9g$V%)}G`79a|E57|ZK6Y9sZFg`tHA1?3c{v*P)=P-uqtOk_wmerif~8OgA%GMAdg8=O>&H2e
HlD=yMByt=o46^>G2i&-weg%**R+^?b-=R<4i`gu!Qpg+$k{F-@9F#8^l;acY~E!e~-KMMeT$B^RFRWk)e|QBgNx
F?fCP%f}#u=J<_Qid0#{p$gKue%L1rSRHAK!kCyGZuSZ5nCz7YThSswXydMqz;%zdg68m~f=w}SI_p+e<L4z}*fQ
Fe>A&=-BdeS=UAy|drkO0c4t<AqW#z;N0;0><xC4@gf3(^u?)H~7zrlD{>G7ep4FP(v|-<(PlWTwLr);*1g)Z&h`
$TY__QC<T1FXmD<G)3V%K)#O&)T5F35Wm;yY<Ri~dIoNI@wDO4QQTO@ga<2fEif<YTXWC4sHLATF?6NW$_J*u{J|
eg-6@TnV}6D|4SKa0lB5t@w-4TeMJMM`Z6|Z254_Z`l%0Qj9jpL_h&os<;{*yrceDE%xYujyyOoHx85gRG)&aiad
H=c2f?7O|m*S|}$r?$*`bKTiVn7o|C9D9!l5bZdW|Nn-q@{j^Fw;q7=Ve*XDl_F|3F3FBlF@1rTjwQ(5X?OM>pgS
hO8X;9JCpRvR>3E>MO~cI{FRPVG?y|g>BvWQBU_pZvX_7^w1L3U=rITU8>Nmf|Dc=#yRZw~8o7*Wf?Wh(Td88!w0
bc?{7+fI+(0utSHLk*Ev`}>-mj5JxWJaJ6j)Sf>OghZGAZ`VdUOM08oZz^Uh}u^=|%bu!Q)O38~p`L<XNEDJPC<Y
45DlQ1<kjym+Vz|y<WUsuInQnq4+aXlD+3VmeSBfbk07Bb20_k$rV|Nh-onWEiHT!!>@h3wxu^^xZbpy-015-qQc
=@RsQhO?Fz!n1->6zN@36Oit~}u$Nfo`DbP-vXk>Su8V$9K5E?ZZ_l_A?F|>#;9)quf;l^dHwR2t6OjubKWoi=x)
JhDB->O}Ixk-d|MxF0#SK?@2f#6;*0sHUFfw-$MvJ?3l<=vRox_?5J4Yo~WNy7V_KN!Dh;)A4TRA6|%x{cz6sDOU
*jgcP}>h-j9!t@MP(Q0I9);C~@$~+yEM(#9@)Vv*J<jj=9Ng&44r_hqeow`sbt95jtEEW!>4sK#SW#ump`>Ay%x;
XZ(9mBl%)gWv9DDuGMVf(~0eI`SjII6`{7$9EeJURHR*Dj7~uS0WXahUx0ta~xlE(-_-vE06nohVDUfX&&`>!uG4
%aMP4%7XP;s(!lzZ@m!cT_rnVp&e%Id6DCsu+i*mzW9KOn_Ui9>v2fB$$O}bnghtedgKf7t|+_EGIWOr8dVbfgNI
KzEn*G(Kef#Y16osDgTyD1!3yIMKF8}n4MOw$R+@g*`uXvRHy8P530YgxKj`$%VuHoE%>rQ3;OM;I+OVo%@9)PRc
F|$Gkj5ym`L6m$mZTzU+>9`Rz)lx)YV`Odr95q+Iq`3$35Kor6wm}|p{xZ1Bkx)u;eXxl3eS<R3y+<%$L3<ar6SX
}Y6bZJcS-nxU}z%^61~pZ0KlxW!uH}nW&2wg`12%mjN5H@QB??ZMA~nNi{pCGzG;9vu1+B|H3smT19+ewmjV)&iH
+lU8aodajQHKyjhk25(97gl>TD$e$JqbnP;ze_wA^Iaj2F<A%q_e-MZdQ!LaGStEz<xPlbdlcNXlZ0mqbqSEPXx`
afD3A=^nO)4Cs_#-FtL*5t|QHYJpOkSn`0D5)@6cnC{QDC7?VJq>fvt3GiM0MMyI-zX-Qi`lUoUUpw>BtLiH(6aS
?;hu{xoOlc3Y<*`JzBii3NhR^~HG=A(b|MRvd4FsSu37BI3up7nfNK(&R_pk*zSih{J@hEyW=H-hEWakc*3XA){&
<bCwx25r*Kd5$9RE#D%?;9B^fvpnUovsyNiX;&!ho!Epbe1%bfw`&l5(=d~Y4+{xh1F_W^{iDNULG#etEI&$T!f%
ddR?F%FD#V4={wI9e)w9ja!`u&U$ut7gKk|KVvY=BZ8ZT9J2#>cW9Twr2>y`h_o0yRh3-&@cJ>&31Ed1~<{OXeQX
lH0a8K^Fe`0jbm!AJYGDaSnv5IH(RCk%!(~N<ZEK#RuAL>uak2W1USwnecbUI2;C*d&o_`>G5zP7KtG2q=D4xvlw
nSYk>X)n>1Dq!0Ijy7zvG!(lx92y{zfCO^7H8I4Pz<D1-gIdjup1H17DMQVC0&;k8hq$LN{{16D)}rJCkU)wvzsN
YZn7hl!O$s86`n96OyQNQ?_QO&r=5WQam?^^nVu@`IIc91}mB)640dh$ZBhG<8aw7sepGZZ{?*N4ucBM;j>5`KcP
0S(D^KBsM2Q%8&f8GM1_fiJ1mjOy)e%l}V=@>~WFu)fE$IDyY7+6cQ>8SDFT(d2j#f6>xwm!&Tpr^3wz8~ogCm`^
)m<IMO#rd$81e58OdG_$u=_!WwW=^*o#@zoLBHZiGU&S(%7IUh`7VJ*ck?~Q~h~4-3)suIjnxP1&ZvP@0z|7#13S
}3t3N2w5<#ocHSvw<j<!X1$&*Lkf&_hsiw4GdjTYIUsqx;^|Bj5u6d4LqjcZM+U3NdQh4^P$Kah9kf&$3#{kq?S&
;vRAMf~zSmFzq3ajtDnF%2pk+cBm%}<<Ed*7qi93*Qd9QGjLXj3QkKm76r|^hm-Lx0z~3Zbv6%Uk|CrbZsXIK_lp
Iqb=%#aeN5+5z)Z34K3*7udTI{Awm+CZoC08jM;Zav)nk$S-(Brj8d*38x!Z^q<1A=0ip|nK9Gv{{pGe|B5V`O46
=wSy7_f<1?$y&eI-^J(g`reAAq=xdF%l|Hm&|Nm;l{7&OVFlD)`}*=6*z1wLMEwZdbs>Hvz|n+hEJSBbM9*`cFm}
Tovjh@hhtv7N9$z0tH%v6z|7C_xVd0Z&MA(Om=X|dx+*TxMd8ou(RbT%GcR^Z6mhldxlkbOo0Q0t(z4XoH~(dr-9
C#67iL)L>N?X0_QHaOyyC1#c_m6VabmFiho&21Yc*_?MF<#LtrI-3(%b%@A#kkvhMCaqzn?48s5RKg*oZOL4ZU6j
H-*v_bdtf*`odyZNcblp6dETsx5_J5No5L=PD1`<NMx$b+@V7$_?n~;wH?W~<s|GpQFKAAQW|xm?8)X~lKUs{L1}
8?jslpk?bt&Ktu4!>H!vz7zFWZN=tB9gBcFL#5YC&=>=q`pM{w?DeiuXbU>}eAmBlV<<J2ow6F=Y?knXm~qY4eUl
;@dH@^r{~>ifyg<KE3LDvz9T-F|&%_@*9VxnhEwa|~4K!!?FaFhZb<K4#bqpr=mXyu;z;_LXq|-?SK*hxMr8Il$P
*q`Ma?U^)Xp(dIH<Z(X|lEV$;&Pl;I0q(zXrNN`}`PSxXzYe=S8a<{rD1V|p%^;;CIeV=$`_fgOb#c68>@mzn+Mp
XWFPN$+#WW(sI8F>dHIzLaBvtb-Q2Ea(S-sp`rv{WzHQ>2#XS*TzHeaOThI9c_IrWjBa?z(bbts8KI^zB%KcJ(jJ
e7fJ*VON88*ol3DSWn0=0VS<=<5g|GNS2gG2kK$Z^H$u()OmBbI4SiXRccsJ-Pd|8vs&Liw1$ED6w5}>Jj>CrbQ|
OA;#gPdQ1QP?>2C-xZjxCb1D_z2lQ+qHZ&KhwOvs{7mtYrIEoSo0=)wY1o1KLY+|SG}5T^)4*|1izog^ZwF{bs3O
iz$bDp(NBD4RpLA6{8Bd2wPQ>lf-5<F5ctav)-Ml5dY5iG8!Zsr!2HxnGdNu!~h^K)@l7@)kN_tn#CBL?9nKSRk>
EAFs7XP*pZ+FNWb=Q*X|DPl8zB^R#&v*X@V!`~&twpxuUdj}JcG#-V#*^*|1AucmBVdpGFbM}T0tjlE79<HmSaK9
G4L2M~A^g*$HY+gko-C}TtT7Z{S3%Da0GmkiM%xL<+}<?DH2KyDSd8QS7L!phsO28elw@b@ERLKSR~V%mvjwcK>b
N+OaPW-r_W#BA;`Sxa1TKh)ljmf>f>xg$ImK%0#$q5XxPlRmd-L0|$RW>5SC;_Tpt(KQihk=}I)J^|cL7sf!GH;s
JC?T{+QreFDf<X9Dm-!koj?yh0Ran3(5A6>PpMy5(5LHI1lDi=^6I}xoCsE%~<U`~(#tZ=2TwjxppRmV`ikQ3`V1
#W_P9O$>^khE6BLew}!W|+jepDHsxFr>6#%DZ~@0vA5swfNZ&9qY)#%NbFmnDmC@dt0jBC~r?=BYcK;sGoiasy8z
{Al{T=Gav+e$W$Jwo>5qk0hD&D12k{Q55NcCKnOKq718HX&VXcq2z3~01!3+A?Q6wumQCvYE!#c`HmuT#TAoS~y1
qrv$i!c{CurqCIEe=F+7)M;2N<_7V^ej@`34+z6nq)?o8nad0Q%I5;AcoO^0|e{m}8hSce6I&M}BN)gq(T}{~*h9
!$?d|>HNluCzoxH|G~^WCn8`=+&KDX9iqsV87%|GO(%(<QAb|%ChAX2S3Aay>S$$OhOBL1&a47^ucAwLOW%_Ep>t
Mj`O(a*INP!TL)`Jm)0_FO0&j{$wJw5!NB5DEkHt?E6_qq$)>e0;yKV$?f)pl+9+wwH4i4wS@7<*g5+M;Ab^)zEs
}TcO8n-*dawkMCbZ|rYxMuvFNyFfNs;TW@g}M-C+|o^CmfA({qG>5@8e1Cf4hCluWs#(-?F@sJkmCzhCWIhRIZZ(
PDD_Hz7>bW<0W?55#nI;upb+$hx%)+KV4IG8eKk4h^zDl_4r)Dj;7)Bx249W^2QEvh<6D%j$&&uuMcqT?Q?jKi2b
ebFYaUP>k2_r+uf*i$d}Aw3Cyo!whG^@YMgrZWSoX4RXzUxl4%6g*q4J@EsTm+Fb8s)1q7zt|AU`KtPz@T3T|4^X
Q=MAI6y6#NTb;K0-Nrt^fCl;sni>uixs2{M`uNGH^^34pCpmT&arZ9oSNyKn_q)A(-lw5Ks(TK6@)Y5}Wz0>EAyn
a#+LELU;wPK-5aEU3sX_t)n{E(cnCwH9boZhFw5XvbXJ`f_pkFPrb(QhhxIQ}Nyk@`Z_Ng=31Jg8-3Br)WrwJiE-
-&2-F&ktd1+x=Y5)?kwZT0{nyItxRMi~&Ti(yP3)$0Ykz=lI9@KH6UFwGHN`MJn?wO}wq{cxc|Y7rXbN3dpO$3|$
H#!;PY0R~-0`o-N$&Pr-zdB&Euh<;Kf5M}}-sn`FF0xtUy#YflSWms_O&-IDY9n<^4RTq%t-MqP1sqiZ0qJ9etlY
#CA23T;3${8zjbv%G<-Wylr@Gp)MhAD|%lxJw6*|&e5;Ih_iiaViT60?_X!y0LXie81ogy&r4ZDBH>f{_n2X36eO
uQK{WadvH$&zH-q0vDmtkIen}@_xp>(uQ-G{VmIJ)OeR6F5ij)m_(vq9!-YaH!L8=&{MEp_+f_-x7^wz_cW_Ly-L
?WC1L%a*OBeL8>Aih8u2@3TOS@*F3A$HiU#*sJzOR?dHJVv?h8aaR!TCwC=B$6N(+u{v`^;T{($o5@BC%SFFH84f
jGuJNDCWe4`L64;HzX9ik6m%6>D+M^%R9K?3qvgH{Yg}Y%35zynb2~gfZHvy8aax{=|c5`9rRilvB7`vW%{#M=VR
Aivw|dZJ#XnU4#gqbmO#e*keje9Lx&K%ami%<?~{{_)amHG=!EXkP>oYh`P;y<lwRh-7qR9OLr0y5>j`4QGuAa1F
Cu`0I><4nmo9s9eYyj6YuHFHee1hTuy=KXZsbnxe8iH4N(TiBRRtRa<5bfV*9~k!j~=_+VBxaueZgjVeX_c<vJ?>
-8kXNqyr;K6UZNtoH)8e!bW7Z2Q~1tmng4}V5P=!gf<r>jk~VL@04<NeWKjH?G#=8uO0N^9yuqk3BQ+xK3PRouti
`3=Tqp8v@TnMn0Wi?r38W|Ak-mG=A@00gf3;zv8|r@do4b~DYWd#nW4UtWf@_eNdnG}&YnS-1$F5;Ar0cw(Vp9l-
s!kWH<+4@hpJbsrPA$|GQ5;0lEX)=UENBH8g436*IGiG%$kS%nQx<>0*_Jw)#p*M`qmN;A6lBYg?5r50%c(35pNI
R5fU0B9s9q_$sb^#$q#5xGWCupNnU`A#8?*p&EofM2Xp@>V@5hMuzdr2K$qM+0zK>)&S5b)x%xa7<44i5YzRsx*n
kuhEaNul1x)cd*q%ywTc*c*9DW{0%BE%Oq@=r$_dm+OD){30Jg>VJ8Q68arF&}(T@fR&+&jZ3^x0@MaiW?(m=WHj
ymt@u@)bVj8f3>}gLUbK6#^;y^~{M@&sh=pqCz)W>Ojh@c{h2<7WBV{fmmMEq^%G5gXF3^M>Vcbes@E*<wC&q*tk
2~s3&9>b5}-EyLH6<qv--A8`4*r<id|g&ogvU`y>YVBFm*RhC66YxM5ZYD}hTBJ8K?CJtaR~su130(9MF#&$WYC-
-q2f1<98U1D0E6P8&^Etn;Y==Wgjdz4MNi+pexm!YH&JwV8=egH&Te9e~BwkL0Bsg!2isQQ|Snx={7odXM#U##cZ
~A&XgjrURrF9WDyyt`Hp93w-8A0(j{Io8OXBj%aBCA)r!$R+s!8TvgVcvvlS9S6j(#A=D#{has0Dzf!ne`ej6_x-
Ay&E5fB|EC?dVT0lAU@b<*QB;NM2mOTKPVRD(AgV)^QcOIa>y7`|%b%6S~*z?U>^K;$i2F-7j9c__`$3OV1@ofJf
e#F4I^w~x-0&Cm6K+D>#Y@p3}s-BHLOG9H0o@K%NFKC(QGWp6u(@NBG!7a$SRAh38I~rmPZ3yvdOuhF1ao!mzl|$
X#(wDP0o$;#MGbv+aT)Ts5r=$2Yn2diD2`8eqLWkS2Smx!d^?!S50xCMV)7p~LV$)btDFn6COeygo?vPV$+^TawN
4`uKCyREXZBTc<hv?yUo_u)g0&2(lve$Jm|0bMDJ|kqU0}kUnQx*w7E1YK*mnm=&R31Fba3VGs7FaCGpq@LOZ1we
c!RB%Hpud5H>Z2U=ErY~GnMGhil0EE^FLjiAJDDS$zim+k5g?l|053LcfX<<~f3_c7m}v_DT$K|zOf6yLYzWq$K?
#uDUZn36isc^RH!rwil~N##=8K@2v&ToqYYS;)P%UW4gB=4+77{-B@u0u|UqZjH!geJ~hnVS^XJ>^<dHPRlB9zGV
&uJQ!i+ZN=*zbqWu+(}Wy#KeulSZFZLLemSh=f|>DE3*nOZ^M&ZHVY{_-$(MMj&sXJ4_`I5$~B+f)<A+iZy=E1gE
=pO}G`bq@PFZ99=6L_P4goSk~VE{&T{*b1zK6MunojcNz3)^NF=v*s<1O>2)3+Z}#qntod&lTg~M~`jA)0Z1_&9(
&B?sy0X|nbgaB@3nG^65n?oiz^W;55WZ=Te)W;QVV2ofd*n%w@^Wf1{<N;AuyEX8Hk?6{@ao6ci%Rt}3@W>+Sr>g
a)A~+LxOwx4pb$(&@(q!zn?3Tz>&uli>x55St<LiWSbZD@{fvx#MGbg<wwRL;K~E>s;l_sB72z)~$RE6bJ&a`sBj
Wb{oUci9mGtce4Dq_~R8t0yf~&NStXT)}Be!bfgbf5H33?8&kZ{3#__q-e(kt)AdYuBBj(fl8<EG2{40Obp_OBR5
e2F$7atVR$U-MN%dqJw!ON-4ehfJahq-1^Y%t#Q);5%uA=5q4eos_g-blM_7^Z&!UVy>gQeOYMFd0QiTVYXoyQ@@
=x==e(J(u-ZxnecE5WC6w8GlBvmDePQn=*PW5J(yyR`gZ)RAP~efCs$$R{nBMCP>Q;o@k>ez7QFgvoFt`T!%Q(#i
#8tmpX$)4DJmYrm9(FJ<>ul#cu7bOj^`m>puKb(>-l=&6ASvQ-{<ub*bHJ6Q!V9n%-Ypwpiw2Snz)(84&3gq61P^
~Tb^(QmDj63h2pc|Ghc%R`!*sYMk+YhV$pw>dOA5fvK872o&hau<S*m+VAoI$UL4)!*gv$}?q$&_eXW7qy<Qv40n
dhq4aL^Fokvt#GXuFWzD&yds&eR@BtXC2oOvn`g%Kd_I42kh*hyEx7VC>4W7mWHN_tWyzQBm>N*iD2-b3g1Yhmt~
#RPyF-i5|9#Z(e^3k2JLt*c&ts@c15o*<boF7+fECf580SXql_RqvQC*46`hmax*Q@c-Q<<7(Bzfi3xTftmPtK)H
I5p%6qMJk|}z;*OR)^>fCVR!}NLKknQsay+1H9WjA-b-nZMhS3#TfY3jzYhCwL{rsxX7}^U%I8JLEZTFD<qPu!af
k(~aP`%mJdH-oB1&Z|KX%er2D{lao<`FPF>rgB9iEq?u;zg#2xum6v(E=S_!%T$l=4W{L1&Rz$(Al>oFceRGsyi@
fP<0pl!C%f5E+z2*K;58{rWxo;jj7|~Kb+Gku<LKkP=7aw1&pim87*N77;*R7QP&F#Qs3Vzjnr)4e1|v3XC)fi0(
I=2L|a4WPG+mZ5P0+^Kzs?&fn{x;3pLtFQVt`xd(6piVt<c;f(vBQ?T3}s5S@-%<VbJ3$WfsJ<Y8N&A9JCFS!Rs1
M8BZkEZQLX7;ag$xPVv{`Y}52?lejI*!;UNzygBc-6|#USgi^itNZB3tX4$Yc{Z>MN*YD6%pbBvu+}n~l*cXqT))
oRBX}bLT#Dbo{${WgKMzxy3G-z<-4ns+9BZ9!s%tPn%L$=2xZ9bMy1m2@m`{|;?88GL@Wy=SGIXaL$f@a9-W8?Ga
Ma}_m#ux3?_}Ivs!iq1z4wj%5?9Vq`-^iAD?hsw?)Yr1;=M#~n<aw?ly!|}Z#^z+TTq$e5>Nd$$fFzW*2n$#m*vt
iOS<f991z?oK0hoze{tIDY^@t97l4|U1d#iYcK`qYg>y%100FCj0m=Raba(&VJ}?c70ssI200CKA
"""
