<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
<!-- The claim table: a row a claim, a column a source, sources of one voice side by side. Few sources have room for
     their words; where there are more, a sign tells what each does and the row names who stands apart; where there
     are too many for columns, a row names those that speak. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:gainsay:report:1" exclude-result-prefixes="r">
  <!-- sources with room for words, and sources with room for a sign -->
  <xsl:variable name="roomy" select="10"/>
  <xsl:variable name="columns" select="60"/>
  <!-- claims of each verdict shown: tables of many thousand rows take browsers long -->
  <xsl:variable name="rows" select="500"/>
  <!-- sources that a row names where there are too many for columns -->
  <xsl:variable name="named" select="40"/>

  <xsl:variable name="shape">
    <xsl:choose>
      <xsl:when test="$report/r:counts/@read &lt;= $roomy">words</xsl:when>
      <xsl:when test="$report/r:counts/@read &lt;= $columns">signs</xsl:when>
      <xsl:otherwise>list</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <!-- voices in the order of the columns -->
  <xsl:variable name="voices" select="$report/r:groups/r:group[key('article-of-group', @n)[not(@unread)]]"/>

  <xsl:template match="r:claims">
    <section id="claims">
      <h2>Claims by source</h2>
      <p class="intro">What each source says of the same thing. Silence is not disagreement. Articles of one voice stand together.</p>
      <ul class="legend" aria-hidden="true">
        <li class="agrees">agrees</li><li class="narrower">more exact</li><li class="wider">less exact</li>
        <li class="changed">later state</li><li class="differs">differs</li><li class="silent">silent</li>
      </ul>
      <div class="scroll" role="region" aria-label="Claims by source" tabindex="0">
        <table class="claims {$shape}">
          <xsl:call-template name="claims-head"/>
          <xsl:call-template name="claims-body"><xsl:with-param name="verdict" select="'disputed'"/><xsl:with-param name="title" select="'Disputed'"/></xsl:call-template>
          <xsl:call-template name="claims-body"><xsl:with-param name="verdict" select="'changed'"/><xsl:with-param name="title" select="'Changed over time'"/></xsl:call-template>
          <xsl:call-template name="claims-body"><xsl:with-param name="verdict" select="'agreed'"/><xsl:with-param name="title" select="'Agreed by independent voices'"/></xsl:call-template>
          <xsl:call-template name="claims-body"><xsl:with-param name="verdict" select="'single'"/><xsl:with-param name="title" select="'Told by one voice only'"/></xsl:call-template>
        </table>
      </div>
    </section>
  </xsl:template>

  <!-- ==== columns ==== -->

  <xsl:template name="claims-head">
    <thead>
      <xsl:choose>
        <xsl:when test="$shape = 'list'"><tr><th scope="col">Claim</th><th scope="col">Sources that speak of it</th></tr></xsl:when>
        <xsl:otherwise>
          <tr>
            <th scope="col" rowspan="2">Claim</th>
            <xsl:for-each select="$voices"><xsl:call-template name="voice-head"/></xsl:for-each>
          </tr>
          <tr>
            <xsl:for-each select="$voices">
              <xsl:for-each select="key('article-of-group', @n)[not(@unread)]">
                <th scope="col"><div><xsl:call-template name="outlet-link"/><xsl:if test="$shape = 'words' and @date"><small><xsl:call-template name="day"/></small></xsl:if></div></th>
              </xsl:for-each>
            </xsl:for-each>
          </tr>
        </xsl:otherwise>
      </xsl:choose>
    </thead>
  </xsl:template>

  <xsl:template name="voice-head">
    <xsl:variable name="members" select="count(key('article-of-group', @n)[not(@unread)])"/>
    <th scope="colgroup" colspan="{$members}">
      <xsl:choose>
        <xsl:when test="@sign and $members &gt; 1">
          <xsl:attribute name="class">voice</xsl:attribute>
          <xsl:attribute name="title"><xsl:value-of select="concat(@label, ', ', @sign)"/></xsl:attribute>
          <xsl:value-of select="@label"/><xsl:if test="$shape = 'words'"><xsl:value-of select="concat(', ', @sign)"/></xsl:if>
        </xsl:when>
        <xsl:when test="$shape = 'words'"><span class="aside"><xsl:if test="@sign"><xsl:value-of select="@label"/></xsl:if><xsl:if test="not(@sign)">own voice</xsl:if></span></xsl:when>
        <xsl:otherwise><span class="hidden">own voice</span></xsl:otherwise>
      </xsl:choose>
    </th>
  </xsl:template>

  <!-- ==== rows ==== -->

  <xsl:template name="claims-body">
    <xsl:param name="verdict"/>
    <xsl:param name="title"/>
    <xsl:variable name="claims" select="r:claim[@verdict = $verdict]"/>
    <xsl:variable name="all" select="@*[local-name() = $verdict]"/>
    <xsl:if test="$claims">
      <tbody id="c-{$verdict}">
        <tr class="verdict">
          <th scope="rowgroup">
            <xsl:attribute name="colspan"><xsl:choose><xsl:when test="$shape = 'list'">2</xsl:when><xsl:otherwise><xsl:value-of select="$report/r:counts/@read + 1"/></xsl:otherwise></xsl:choose></xsl:attribute>
            <span><xsl:value-of select="$title"/><xsl:text> </xsl:text><span class="n"><xsl:value-of select="$all"/></span>
              <xsl:if test="$all &gt; $rows"><xsl:text> </xsl:text><small>the first <xsl:value-of select="$rows"/> are shown; the formats csv, json and xml have all</small></xsl:if></span>
          </th>
        </tr>
        <xsl:apply-templates select="$claims[position() &lt;= $rows]"/>
      </tbody>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:claim">
    <xsl:variable name="claim" select="."/>
    <tr id="c{@n}">
      <xsl:call-template name="claim-head"/>
      <xsl:choose>
        <xsl:when test="$shape = 'list'"><xsl:call-template name="claim-list"/></xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$voices">
            <xsl:for-each select="key('article-of-group', @n)[not(@unread)]">
              <xsl:call-template name="claim-cell"><xsl:with-param name="cells" select="$claim/r:cell[@article = current()/@n]"/></xsl:call-template>
            </xsl:for-each>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </tr>
  </xsl:template>

  <xsl:template name="claim-head">
    <th scope="row">
      <xsl:choose>
        <xsl:when test="@finding"><a href="#f-{@finding}"><xsl:value-of select="@title"/></a></xsl:when>
        <xsl:otherwise><xsl:value-of select="@title"/></xsl:otherwise>
      </xsl:choose>
      <small>
        <xsl:if test="@slot != 'event'"><xsl:value-of select="concat(@slot, ' · ')"/></xsl:if>
        <xsl:call-template name="count"><xsl:with-param name="n" select="@articles"/><xsl:with-param name="noun" select="'article'"/></xsl:call-template>
        <xsl:text>, </xsl:text>
        <xsl:call-template name="count"><xsl:with-param name="n" select="@voices"/><xsl:with-param name="noun" select="'voice'"/></xsl:call-template>
      </small>
      <xsl:if test="$shape = 'signs' and @slot != 'event'"><xsl:call-template name="claim-values"/></xsl:if>
      <xsl:if test="r:step">
        <details class="why"><summary>Why one claim</summary>
          <ol><xsl:for-each select="r:step"><li><xsl:value-of select="."/></li></xsl:for-each></ol>
        </details>
      </xsl:if>
    </th>
  </xsl:template>

  <!-- the values that signs stand for: the majority's, and each that is apart with who gives it -->
  <xsl:template name="claim-values">
    <ul class="values">
      <xsl:if test="@value"><li class="agrees"><span class="stance"><xsl:value-of select="@value"/></span></li></xsl:if>
      <xsl:for-each select="r:cell[@stance = 'differs' or @stance = 'changed'][not(@value = preceding-sibling::r:cell[@stance = 'differs' or @stance = 'changed']/@value)][position() &lt;= 6]">
        <li class="{@stance}"><span class="stance"><xsl:value-of select="@value"/></span><xsl:text> </xsl:text>
          <small>
            <xsl:for-each select="../r:cell[@value = current()/@value and @stance = current()/@stance][position() &lt;= 3]">
              <xsl:if test="position() != 1">, </xsl:if><xsl:value-of select="key('article', @article)/@outlet"/>
            </xsl:for-each>
          </small>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- ==== cells ==== -->

  <xsl:template name="claim-cell">
    <xsl:param name="cells"/>
    <xsl:choose>
      <xsl:when test="not($cells)"><td class="silent"><span class="aside"><xsl:if test="$shape = 'signs'"><xsl:attribute name="class">hidden</xsl:attribute></xsl:if>silent</span></td></xsl:when>
      <xsl:otherwise>
        <td>
          <xsl:if test="$cells/@stance = 'differs'"><xsl:attribute name="class">apart</xsl:attribute></xsl:if>
          <xsl:for-each select="$cells">
            <div class="{@stance}">
              <xsl:choose>
                <xsl:when test="$shape = 'signs'"><xsl:call-template name="claim-sign"/></xsl:when>
                <xsl:otherwise><xsl:call-template name="claim-value"/></xsl:otherwise>
              </xsl:choose>
            </div>
          </xsl:for-each>
        </td>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="claim-href">
    <xsl:attribute name="href"><xsl:value-of select="concat('#a', @article)"/><xsl:if test="r:evidence/@mark"><xsl:value-of select="concat('.', r:evidence/@mark)"/></xsl:if></xsl:attribute>
  </xsl:template>

  <xsl:template name="claim-value">
    <span class="stance"><xsl:call-template name="stance-phrase"/></span>
    <xsl:text> </xsl:text>
    <a title="{r:evidence/r:before}{r:evidence/r:words}{r:evidence/r:after}"><xsl:call-template name="claim-href"/><xsl:value-of select="@value"/></a>
  </xsl:template>

  <xsl:template name="claim-sign">
    <a class="stance" title="{@value}"><xsl:call-template name="claim-href"/>
      <span class="hidden"><xsl:call-template name="stance-phrase"/><xsl:text>: </xsl:text><xsl:value-of select="@value"/></span>
    </a>
  </xsl:template>

  <xsl:template name="stance-phrase">
    <xsl:choose>
      <xsl:when test="@stance = 'narrower'">more exact</xsl:when>
      <xsl:when test="@stance = 'wider'">less exact</xsl:when>
      <xsl:when test="@stance = 'changed'">later</xsl:when>
      <xsl:otherwise><xsl:value-of select="@stance"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="claim-list">
    <td>
      <ul>
        <xsl:for-each select="r:cell[position() &lt;= $named]">
          <xsl:sort select="@stance = 'differs'" order="descending"/>
          <li class="{@stance}"><xsl:value-of select="key('article', @article)/@outlet"/><xsl:text>: </xsl:text><xsl:call-template name="claim-value"/></li>
        </xsl:for-each>
        <xsl:if test="count(r:cell) &gt; $named"><li>and <xsl:value-of select="count(r:cell) - $named"/> more</li></xsl:if>
      </ul>
    </td>
  </xsl:template>
</xsl:stylesheet>
